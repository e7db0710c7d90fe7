/** Numbers of findings and recommendations: a letter, the year, a count from 1 without gaps. */

export type Series = 'F' | 'R'

/** `runningNumber('R', 2026, 4)` -> `R-2026-04`; from 100 on it is simply longer. */
export const runningNumber = (series: Series, year: number, count: number): string =>
  `${yearPrefix(series, year)}${String(count).padStart(2, '0')}`

/** What all numbers of one series and year begin with. */
export const yearPrefix = (series: Series, year: number): string => `${series}-${year}-`
