/** What follows from a tally, in single figures. */
import type { Tally } from '#app/voting/tally.ts'
import type { Outcome } from './publication.ts'

/** The figures of a tally; recounting draws them up again and compares. */
export function outcomeOf({ budget, cost, winners, options }: Tally): Outcome {
  const most = options.reduce((most, { supporters }) => Math.max(most, supporters), 0)
  const first = options.find(({ supporters }) => supporters === most)
  return {
    winners: winners.length,
    spent: cost,
    left: budget - cost,
    mostSupported: first && most > 0 ? { option: first.id, supporters: most } : null,
  }
}
