/** Calendar days in UTC, for what must not be known to the minute. */

const DAY_MS = 86_400_000

/** `2026-11-23`. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** The same time of day, so many days later. */
export const daysLater = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS)
