/** The META table of a Pabulib file: what the vote was, and what the other tables must agree with. */

import type { Row } from './cell-rows.ts'
import { FileFault } from './file-fault.ts'
import { type Hundredths, readAmount } from './pabulib-amounts.ts'
import { VOTE_TYPES, type VoteType } from './pabulib-file.ts'

export interface Meta {
  readonly rows: Readonly<Record<string, string>>
  readonly budget: Hundredths
  readonly voteType: VoteType
  readonly counts: Readonly<Record<'num_projects' | 'num_votes', { number: number; line: number }>>
  /** How many projects a ballot may name; the bounds are inclusive. */
  readonly least: number
  readonly most: number
  /** How many points a ballot, and one project on it, may have; inclusive. */
  readonly leastSum: number
  readonly mostSum: number
  readonly mostPoints: number
}

/** The rows below the line that says META. */
export interface MetaTable {
  readonly line: number
  readonly rows: readonly Row[]
}

interface Said {
  readonly value: string
  readonly line: number
}

/** Without these nothing can be counted and checked. */
const NEEDED = ['num_projects', 'num_votes', 'budget', 'vote_type']

/** Reads the table. Throws FileFault for a row without two cells, said twice, missing or with a value that is none. */
export function metaOf(table: MetaTable, file: string, alsoNeeded: readonly string[]): Meta {
  const said = new Map<string, Said>()
  for (const row of table.rows) note(said, row, file)
  const need = (key: string): Said => {
    const found = said.get(key)
    if (!found?.value) throw new FileFault(file, found?.line ?? table.line, 'meta-missing', { key })
    return found
  }
  for (const key of [...NEEDED, ...alsoNeeded]) need(key)
  refuseCurrency(said.get('currency'), file)
  const voteType = voteTypeOf(need('vote_type'), file)
  const count = (key: string) => ({ number: wholeOf(key, need(key), file), line: need(key).line })
  const bound = (key: string, otherwise: number): number => {
    const found = said.get(key)
    return found?.value ? wholeOf(key, found, file) : otherwise
  }
  return {
    rows: Object.fromEntries([...said].map(([key, { value }]) => [key, value])),
    budget: budgetOf(need('budget'), file),
    voteType,
    counts: { num_projects: count('num_projects'), num_votes: count('num_votes') },
    least: bound('min_length', 0),
    most: bound('max_length', voteType === 'choose-1' ? 1 : Number.POSITIVE_INFINITY),
    leastSum: bound('min_sum_points', 0),
    mostSum: bound('max_sum_points', Number.POSITIVE_INFINITY),
    mostPoints: bound('max_points', Number.POSITIVE_INFINITY),
  }
}

/** The line `key;value` heads the table in most files and says nothing. */
function note(said: Map<string, Said>, { line, cells }: Row, file: string): void {
  const [key = '', value = ''] = cells
  if (cells.length !== 2) {
    throw new FileFault(file, line, 'cells', { section: 'META', found: cells.length, expected: 2 })
  }
  if (said.has(key)) throw new FileFault(file, line, 'meta-twice', { key })
  if (key !== 'key' || value !== 'value') said.set(key, { value, line })
}

function voteTypeOf({ value, line }: Said, file: string): Meta['voteType'] {
  const known = VOTE_TYPES.find((type) => type === value)
  if (known) return known
  throw new FileFault(file, line, 'vote-type', { type: value, known: VOTE_TYPES.join(', ') })
}

/** ISO 4217 has three letters; a file that says none is in whatever its city pays in. */
function refuseCurrency(said: Said | undefined, file: string): void {
  if (!said?.value || /^[A-Za-z]{3}$/.test(said.value)) return
  throw new FileFault(file, said.line, 'currency', { currency: said.value })
}

function budgetOf({ value, line }: Said, file: string): Hundredths {
  const amount = readAmount(value)
  if (typeof amount === 'number') return amount
  throw new FileFault(file, line, `budget-${amount}`, { value })
}

function wholeOf(key: string, { value, line }: Said, file: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (Number.isSafeInteger(number)) return number
  throw new FileFault(file, line, 'meta-number', { key, value })
}
