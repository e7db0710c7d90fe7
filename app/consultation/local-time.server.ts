/** From the wall time that people are told to the instant that counts. */
import { Temporal } from 'temporal-polyfill'

/**
 * The instant at which clocks in `zone` (IANA) show `local` (`2026-11-23T20:00`); undefined if they never do, or do so
 * twice, because they are put forward or back then. ISO 8601 in UTC with milliseconds.
 *
 * @throws RangeError for what is no date, no time or no zone
 */
export function instantOf(local: string, zone: string): string | undefined {
  const wall = Temporal.PlainDateTime.from(local)
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  if (!earlier.equals(later)) return undefined
  return earlier.toInstant().toString({ fractionalSecondDigits: 3 })
}

/** What clocks in `zone` (IANA) show at `instant`, to the minute: `2026-11-23T20:00`. */
export function wallTimeOf(instant: string, zone: string): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return wall.toString({ smallestUnit: 'minute' })
}
