/** Exact amounts of a tally as whole minor units, for people to read. Nothing is decided with them. */

import { readExact, roundExact } from '#app/voting/exact.ts'
import type { Exact } from '#app/voting/tally.ts'

/** The whole minor units in an exact amount from zero on; what is left of one is dropped. */
export function wholeUnits(amount: Exact): number {
  const { parts, of } = readExact(amount)
  return Number(parts / of)
}

/** The whole minor units that an exact amount from zero on is nearest to, halves upwards. */
export function nearestUnits(amount: Exact): number {
  const { parts, of } = readExact(amount)
  return Number((2n * parts + of) / (2n * of))
}

/**
 * A share below 1 in so many decimals, never rounded up: what is 99.999 per cent reached is not reached.
 */
export function shareBelowOne(share: Exact, decimals: number): number {
  const { parts, of } = readExact(share)
  return Number((parts * 10n ** BigInt(decimals)) / of) / 10 ** decimals
}

/** Thousandths are as many decimals as formats write. */
const SHOWN = 3

/** An exact number as the nearest one that formats write. */
export const shown = (number: Exact): number => Number(roundExact(number, SHOWN))
