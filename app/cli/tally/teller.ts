/** How a tally on the command line speaks: words, numbers and names in one language. */
import { formatFor } from '#app/i18n/format.server.ts'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import { nearest } from '#app/voting/exact.ts'
import type { Exact, Tally } from '#app/voting/tally.ts'

/** What a file says beside its ballots. */
export interface Subject {
  readonly title: string
  /** ISO 4217, or nothing. */
  readonly currency: string
  /** By id; an option without a name has none here. */
  readonly names: ReadonlyMap<string, string>
}

export interface Teller {
  readonly t: Translator
  number(value: number): string
  /** With at most two decimals. */
  exact(value: Exact): string
  /** Id and name. */
  option(id: string): string
}

export function tellerIn(language: string, { names }: Subject): Teller {
  const { number } = formatFor(language)
  return {
    t: translatorOf(language),
    number,
    exact: (value) => number(Math.round(nearest(value) * 100) / 100),
    option: (id) => [id, names.get(id)].filter((part) => part && part !== id).join(', ') || id,
  }
}

/** Whether it is about money at all. */
export function spendsMoney({ budget, options }: Pick<Tally, 'budget' | 'options'>): boolean {
  return budget > 0 || options.some(({ cost }) => cost > 0)
}

/** Cells in columns, two blanks apart; those of `left` columns begin on the left, the others end on the right. */
export function inColumns(rows: readonly (readonly string[])[], left: readonly number[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? ''
      return left.includes(column) ? cell.padEnd(width) : cell.padStart(width)
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
