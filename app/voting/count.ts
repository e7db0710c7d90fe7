/** Counts an election by whichever rule it is held under. */

import type { Election } from './election.ts'
import type { Rule } from './rule.ts'
import { approval } from './rules/approval.ts'
import { borda } from './rules/borda.ts'
import { equalShares } from './rules/equal-shares.ts'
import { greedy } from './rules/greedy.ts'
import { harmonic } from './rules/harmonic.ts'
import { irv } from './rules/irv.ts'
import { kOfN } from './rules/k-of-n.ts'
import { phragmen } from './rules/phragmen.ts'
import { plurality } from './rules/plurality.ts'
import { points } from './rules/points.ts'
import { runoff } from './rules/runoff.ts'
import { schulze } from './rules/schulze.ts'
import { score } from './rules/score.ts'
import { scottishStv } from './rules/scottish-stv.ts'
import type { OnProgress } from './shares/add1.ts'
import { spendUnderTerms } from './spending.ts'
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
    case 'approval':
      return approval(election, rule)
    case 'borda':
      return borda(election, rule)
    case 'harmonic':
      return harmonic(election, rule)
    case 'k-of-n':
      return kOfN(election, rule)
    case 'plurality':
      return plurality(election, rule)
    case 'points':
      return points(election, rule)
    case 'runoff':
      return runoff(election, rule)
    case 'schulze':
      return schulze(election, rule)
    case 'score':
      return score(election, rule)
    case 'irv':
      return irv(election, rule)
    case 'scottish-stv':
      return scottishStv(election, rule)
    case 'greedy':
      return spendUnderTerms(election, rule, (plain) => greedy(plain, rule))
    case 'equal-shares':
      return spendUnderTerms(election, rule, (plain) => equalShares(plain, rule, onProgress))
    case 'phragmen':
      return spendUnderTerms(election, rule, (plain) => phragmen(plain, rule))
  }
}
