/**
 * Points: every paper divides points among the options, and the greatest sums take the seats. It shows how much more
 * somebody wants one thing than another; who puts all points on one option gains by it, and most people soon do.
 *
 * A paper that gives more than it has, or more to one option than allowed, is spoilt. Equal sums: more papers first.
 */
import type { Election } from '../election.ts'
import type { PointsRule } from '../marked-rule.ts'
import type { Group } from '../papers.ts'
import { addUp } from '../sums/add-up.ts'
import { seatsByTotal } from '../sums/seats-by-total.ts'
import type { Tally } from '../tally.ts'

/** Counts an election. Throws RangeError as `addUp` does. */
export function points(election: Election, rule: PointsRule): Tally {
  const { values } = election.ballots
  const isSpoilt = ({ from, to }: Group) => {
    let sum = 0
    for (let mark = from; mark < to; mark++) {
      const given = values[mark] ?? 0
      if (given > rule.most) return true
      sum += given
    }
    return sum > rule.sum
  }
  return seatsByTotal(addUp(election, rule, { isSpoilt, worth: (mark) => values[mark] ?? 0 }), rule)
}
