/**
 * Choices of k: a paper chooses from `least` to `most` options, and the most chosen take the seats. Simple, and usual for
 * lists; a group of more than half of the voters can fill every seat.
 *
 * A paper with more or fewer choices is spoilt; one without any is blank.
 */
import type { Election } from '../election.ts'
import type { KOfNRule } from '../marked-rule.ts'
import { addUp } from '../sums/add-up.ts'
import { seatsByTotal } from '../sums/seats-by-total.ts'
import type { Tally } from '../tally.ts'

/** Counts an election. Throws RangeError as `addUp` does, and for a rule that asks for more choices than it allows. */
export function kOfN(election: Election, rule: KOfNRule): Tally {
  const { least, most } = rule
  if (least > most) throw new RangeError(`at least ${least} choices, at most ${most}`)
  const isSpoilt = ({ from, to }: { from: number; to: number }) => to - from < least || to - from > most
  return seatsByTotal(addUp(election, rule, { isSpoilt, worth: () => 1 }), rule)
}
