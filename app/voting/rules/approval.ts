/**
 * Approval: every paper approves as many options as it likes, and the most approved take the seats. Nobody has to guess
 * whom others will choose; what it does not see is which of two approved options somebody likes better.
 *
 * Brams, Fishburn: Approval Voting, 1983.
 */
import type { Election } from '../election.ts'
import type { ApprovalRule } from '../marked-rule.ts'
import { addUp } from '../sums/add-up.ts'
import { seatsByTotal } from '../sums/seats-by-total.ts'
import type { Tally } from '../tally.ts'

/** Counts an election. Throws RangeError as `addUp` does. */
export const approval = (election: Election, rule: ApprovalRule): Tally =>
  seatsByTotal(addUp(election, rule, { isSpoilt: () => false, worth: () => 1 }), rule)
