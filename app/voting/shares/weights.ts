/** What an option is worth to those who name it: the weight of each mark, and what a weight of one is worth. */
import type { Ballots } from '../ballots.ts'
import type { EqualSharesRule } from '../budget-rule.ts'

/** How many times its unit each mark is worth to its voter; null where every mark is worth one unit. */
export type Weights = Float64Array | null

/**
 * Of points and scores their number; of ranks as many as there are `places` for the first, and one less for each further
 * one. A mark that weighs nothing is no support.
 *
 * Throws RangeError for ballots that do not go with the utility.
 */
export function weightsOf({ kind, values }: Ballots, { utility, places }: EqualSharesRule): Weights {
  const isRanked = kind === 'ranked'
  const isPointed = kind === 'points' || kind === 'scores'
  if (utility === 'borda') {
    if (!isRanked) throw new RangeError(`ranks are asked for, not ${kind}`)
    if (places < 1) throw new RangeError('no rank gives points')
    return Float64Array.from(values, (rank) => Math.max(0, places + 1 - rank))
  }
  if (utility === 'points') {
    if (!isPointed) throw new RangeError(`points or scores are asked for, not ${kind}`)
    return Float64Array.from(values)
  }
  if (kind !== 'approval') throw new RangeError(`approvals are asked for, not ${kind}`)
  return null
}

/** What a mark of weight one is worth: the option's cost, or one. */
export const unitOf = (cost: number, { utility }: EqualSharesRule): number => (utility === 'cost' ? cost : 1)
