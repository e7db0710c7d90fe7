/** Counts an election by whichever rule it is held under. */

import type { Election } from './election.ts'
import type { Rule } from './rule.ts'
import { equalShares } from './rules/equal-shares.ts'
import { greedy } from './rules/greedy.ts'
import { irv } from './rules/irv.ts'
import { scottishStv } from './rules/scottish-stv.ts'
import type { OnProgress } from './shares/add1.ts'
import type { Tally } from './tally.ts'

/**
 * The one way to count. Never spends beyond the budget. Throws RangeError for an election or a rule that is no such
 * thing (see `candidatesOf`), never for one that elects nobody.
 *
 * @param onProgress told during long counts; only the ratio of its two numbers means something, it may stand still for
 *   a while, and it may fall
 */
export function count(election: Election, rule: Rule, onProgress?: OnProgress): Tally {
  switch (rule.id) {
    case 'irv':
      return irv(election, rule)
    case 'scottish-stv':
      return scottishStv(election, rule)
    case 'greedy':
      return greedy(election, rule)
    case 'equal-shares':
      return equalShares(election, rule, onProgress)
    default:
      throw new RangeError(`no rule: ${rule.id}`)
  }
}
