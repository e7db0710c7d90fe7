/**
 * Scores: every option is judged by itself, and the best judged take the seats. What a paper does not judge counts as
 * nothing, or it is left out and the mean of those who judged decides; then an option that few know can win on few
 * papers, unless acceptance asks for more.
 *
 * A paper with a score above the highest is spoilt. Equal sums or means: more papers first.
 */
import type { Election } from '../election.ts'
import type { ScoreRule } from '../marked-rule.ts'
import type { Group } from '../papers.ts'
import { addUp } from '../sums/add-up.ts'
import { seatsByTotal } from '../sums/seats-by-total.ts'
import type { Tally } from '../tally.ts'

/** Counts an election. Throws RangeError as `addUp` does. */
export function score(election: Election, rule: ScoreRule): Tally {
  const { values } = election.ballots
  const isSpoilt = ({ from, to }: Group) => {
    for (let mark = from; mark < to; mark++) if ((values[mark] ?? 0) > rule.most) return true
    return false
  }
  const divisor = (papers: number) => (rule.unjudged === 'left-out' ? Math.max(1, papers) : 1)
  return seatsByTotal(addUp(election, rule, { isSpoilt, worth: (mark) => values[mark] ?? 0, divisor }), rule)
}
