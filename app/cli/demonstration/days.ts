/** Days of the demonstration, counted from the day of setup. */
import { instantOf } from '#app/consultation/local-time.server.ts'

const MS_A_DAY = 86_400_000

/** The instant `days` after `today` (before it, if negative), at the same time of day. */
export const day = (today: Date, days: number): Date => new Date(today.getTime() + days * MS_A_DAY)

/** The calendar day, `2026-11-23`. */
export const calendarDay = (at: Date): string => at.toISOString().slice(0, 10)

/** Wall time of a city `days` after `today`: `2026-11-23T20:00`. */
export const wallTime = (today: Date, days: number, time: string): string =>
  `${calendarDay(day(today, days))}T${time}`

/** The instant of a wall time that clocks do show; throws for one that they skip or repeat. */
export function instantAt(local: string, zone: string): Date {
  const instant = instantOf(local, zone)
  if (!instant) throw new Error(`clocks in ${zone} do not show ${local} once`)
  return new Date(instant)
}
