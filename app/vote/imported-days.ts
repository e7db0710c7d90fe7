/** The days of an imported vote. */
import { FileFault, type PabulibFile } from '#app/voting/files/pabulib.ts'

/** The first day of the vote and the first one on which it was over, `2023-04-03`. */
export interface Days {
  readonly from: string
  readonly until: string
}

/**
 * The days of the vote, the last one wholly in it. Files write `03.04.2023`, `2023-04-03` or only the year.
 *
 * @param text the file itself, for the line of what is wrong
 * @throws FileFault `meta-missing`, `date` or `date-order`
 */
export function daysOf({ meta }: Pick<PabulibFile, 'meta'>, text: string, file: string): Days {
  const day = (key: string, ofYear: string): string => {
    const value = meta[key]
    if (!value) throw new FileFault(file, lineOf(text, key) || 1, 'meta-missing', { key })
    const read = dayIn(value, ofYear)
    if (!read) throw new FileFault(file, lineOf(text, key), 'date', { key, value })
    return read
  }
  const [begin, end] = [day('date_begin', '01-01'), day('date_end', '12-31')]
  if (end < begin) throw new FileFault(file, lineOf(text, 'date_end'), 'date-order', { begin, end })
  return { from: begin, until: dayAfter(end) }
}

function dayIn(written: string, ofYear: string): string | undefined {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(written) ?? []
  if (year) return isDay(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : undefined
  if (/^\d{4}$/.test(written)) return `${written}-${ofYear}`
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && isDay(written) ? written : undefined
}

/** `2023-02-30` is none. */
const isDay = (iso: string) =>
  !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().slice(0, 10) === iso

function dayAfter(day: string): string {
  const next = new Date(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** The line of META on which `key` stands, from 1; 0 if there is none. */
export function lineOf(text: string, key: string): number {
  const row = new RegExp(`^\\s*"?${key}"?\\s*;`)
  return text.split(/\r\n?|\n/).findIndex((line) => row.test(line)) + 1
}
