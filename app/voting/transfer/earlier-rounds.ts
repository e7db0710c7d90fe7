/** What tells options apart that have equal votes: the votes they had before, then the lot. */
import type { Contender } from '../ties.ts'

/**
 * Who of those tied has most (or fewest) at the most recent earlier round at which they differ. Those who are still equal
 * there are told apart by the round before it, and so on; in the end by the lot, in which the earlier one comes first and
 * the later one leaves. `settledBy` is the last thing that had to be looked at. Throws RangeError for nobody.
 *
 * Rules 49 and 51 of SSI 2007/42 speak of two candidates; for three the same is said again of those who remain.
 *
 * @param tied in the order of the lot
 * @param history the votes of each option, by position, at the end of each round
 */
export function settleByHistory<C extends Contender>(
  tied: readonly C[],
  history: readonly Float64Array[],
  wanted: 'most' | 'fewest',
): { chosen: C; settledBy: 'earlier-rounds' | 'lot' } {
  let equals = tied
  for (let round = history.length - 1; round >= 0 && equals.length > 1; round--) {
    equals = atTheEdge(equals, history[round] ?? new Float64Array(), wanted)
  }
  const chosen = wanted === 'most' ? equals[0] : equals.at(-1)
  if (!chosen) throw new RangeError('nothing to choose from')
  return { chosen, settledBy: equals.length === 1 ? 'earlier-rounds' : 'lot' }
}

/** Those with most (or fewest) votes. */
export function atTheEdge<C extends Contender>(
  options: readonly C[],
  votes: Float64Array,
  wanted: 'most' | 'fewest',
): readonly C[] {
  const all = options.map(({ position }) => votes[position] ?? 0)
  const edge = wanted === 'most' ? Math.max(...all) : Math.min(...all)
  return options.filter((_, i) => all[i] === edge)
}
