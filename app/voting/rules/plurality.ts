/**
 * Single choice: one option a paper, and the most chosen take the seats. Everybody understands it; where more than two
 * options stand, one that most people do not want can win.
 *
 * A paper with more than one choice is spoilt. Of ranked papers the highest rank counts; shared by two, it is spoilt.
 */
import type { Election } from '../election.ts'
import type { PluralityRule } from '../marked-rule.ts'
import { firstChoices } from '../sums/first-choices.ts'
import { seatsByTotal } from '../sums/seats-by-total.ts'
import type { Tally } from '../tally.ts'

/** Counts an election. Throws RangeError as `firstChoices` does. */
export const plurality = (election: Election, rule: PluralityRule): Tally =>
  seatsByTotal(firstChoices(election, rule), rule)
