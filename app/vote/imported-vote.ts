/** What a Pabulib file becomes in a city: a vote with its days, rule, limit and amounts in minor units. Reads no clock. */
import { minorDigits } from '#app/money.ts'
import type { Rule } from '#app/voting/election.ts'
import { FileFault, type PabulibFile } from '#app/voting/pabulib.ts'
import { ruleSchema, usualEqualShares, usualGreedy } from '#app/voting/rule.ts'
import type { BallotLimit } from './vote.ts'

/** Rows of META that an import needs beyond those that counting needs. */
export const NEEDED_FOR_IMPORT = ['date_begin', 'date_end'] as const

/** What may be said about a rule beside its name; everything else in it is usual. */
export interface RuleChoice {
  readonly rule?: 'greedy' | 'equal-shares' | undefined
  /** `by`, `misfit`, `threshold`; `utility`, `completion`, `stop`. */
  readonly options?: Readonly<Record<string, string>> | undefined
}

/**
 * The rule that was chosen, else the one that the file names, with every parameter. Undefined where the file names one
 * that is not ours (a comparison with another, a rule of one city alone) or an option is none.
 *
 * @param unit minor units of one unit of currency: what Add1 adds to a share
 */
export function ruleFor(
  { meta }: Pick<PabulibFile, 'meta'>,
  { rule, options = {} }: RuleChoice,
  unit: number,
): Rule | undefined {
  const named = rule ? usual(rule, unit) : ruleOfFile(meta, unit)
  const { threshold, ...words } = options
  const chosen = { ...words, ...(threshold !== undefined && { threshold: Number(threshold) }) }
  return named && ruleSchema.safeParse({ ...named, ...chosen }).data
}

const usual = (rule: 'greedy' | 'equal-shares', unit: number): Rule =>
  rule === 'greedy' ? usualGreedy : usualEqualShares(unit)

function ruleOfFile(meta: PabulibFile['meta'], unit: number): Rule | undefined {
  switch (meta.rule) {
    case 'greedy':
      return usualGreedy
    case 'greedy-no-skip':
      return { ...usualGreedy, misfit: 'stop' }
    case 'greedy-threshold':
      return { ...usualGreedy, threshold: Number(meta.min_project_score_threshold ?? Number.NaN) }
    case 'equalshares':
      return { ...usualEqualShares(unit), completion: 'none' }
    case 'equalshares/add1':
      return usualEqualShares(unit)
    default:
      return undefined
  }
}

/**
 * The factor from the file's amounts to minor units of `currency`; undefined if the file has decimals that the currency
 * does not have. Throws RangeError for what is no currency.
 */
export function minorUnitsOf({ scale }: Pick<PabulibFile, 'scale'>, currency: string): number | undefined {
  const digits = minorDigits(currency) - scale
  return digits < 0 ? undefined : 10 ** digits
}

/** How much one ballot of the file might approve, as far as the file says. */
export function ballotLimitOf(file: Pick<PabulibFile, 'meta' | 'voteType'>): BallotLimit {
  const { max_length } = file.meta
  if (file.voteType === 'choose-1') return { kind: 'number', most: 1 }
  return max_length !== undefined && Number(max_length) > 0
    ? { kind: 'number', most: Number(max_length) }
    : { kind: 'none' }
}

/** The first day of the vote and the first one on which it was over, `2023-04-03`. */
export interface Days {
  readonly from: string
  readonly until: string
}

/**
 * The days of the vote, the last one wholly in it. Files write `03.04.2023`, `2023-04-03` or only the year.
 *
 * @param text the file itself, for the line of what is wrong
 * @throws FileFault `date` or `date-order`
 */
export function daysOf({ meta }: Pick<PabulibFile, 'meta'>, text: string, file: string): Days {
  const fault = (key: string, reason: string) =>
    new FileFault(file, lineOf(text, key), reason, { key, value: meta[key] ?? '' })
  const begin = dayIn(meta.date_begin, '01-01')
  if (!begin) throw fault('date_begin', 'date')
  const end = dayIn(meta.date_end, '12-31')
  if (!end) throw fault('date_end', 'date')
  if (end < begin) throw fault('date_end', 'date-order')
  return { from: begin, until: dayAfter(end) }
}

function dayIn(written: string | undefined, ofYear: string): string | undefined {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(written ?? '') ?? []
  const iso = year ? `${year}-${month}-${day}` : /^\d{4}$/.test(written ?? '') ? `${written}-${ofYear}` : written
  return iso !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(iso) && isDay(iso) ? iso : undefined
}

/** `2023-02-30` is none. */
const isDay = (iso: string) =>
  !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().slice(0, 10) === iso

function dayAfter(day: string): string {
  const next = new Date(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** The line of META on which `key` stands, from 1. */
function lineOf(text: string, key: string): number {
  const before = text.split(/\r\n?|\n/).findIndex((line) => line.trimStart().startsWith(`${key};`))
  return before + 1
}
