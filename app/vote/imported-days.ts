/** The days of an imported vote. */
import { FileFault, type PabulibFile } from '#app/voting/pabulib.ts'

/** Rows of META that an import needs beyond those that counting needs. */
export const NEEDED_FOR_IMPORT = ['date_begin', 'date_end'] as const

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
  const iso = year
    ? `${year}-${month}-${day}`
    : /^\d{4}$/.test(written ?? '')
      ? `${written}-${ofYear}`
      : written
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
  const row = new RegExp(`^\\s*"?${key}"?\\s*;`)
  return text.split(/\r\n?|\n/).findIndex((line) => row.test(line)) + 1
}
