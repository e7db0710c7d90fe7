/**
 * Method of Equal Shares: every ballot starts with an equal share of the budget. What an option is worth to a supporter
 * is the rule's `utility`. In each round the option is bought that its supporters can have at the lowest price per unit
 * of worth; each pays in proportion to what it is worth to it, and who has less gives what is left. The count ends when
 * nothing can be paid for. An option that costs nothing is accepted at once if anybody approves it.
 *
 * All arithmetic that decides is exact, so a count by hand agrees; floating point decides where it is proven that it
 * decides the same.
 *
 * Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive Utilities, 2021.
 */

import type { EqualSharesRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import { type Budgeting, countFirst, type OnProgress, raiseShares } from '../shares/add1.ts'
import { compareWithGreedy } from '../shares/comparison.ts'
import { completeByGreedy, greedyBeside } from '../shares/completion.ts'
import { electorateOf } from '../shares/electorate.ts'
import { Filter } from '../shares/filter.ts'
import { shareSteps } from '../shares/share-steps.ts'
import { writeRounds } from '../shares/shares-explained.ts'
import { supportOf } from '../support.ts'
import type { Tally } from '../tally.ts'
import { candidatesOf, TallySheet } from '../tally-sheet.ts'
import { greedy } from './greedy.ts'

/**
 * Counts an election. Never spends beyond the budget; no ballots elect nobody. Throws RangeError for ballots that do not
 * go with the utility.
 *
 * Many shares on many ballots take seconds. So call it from a thread, not from a loader.
 *
 * @param filter tells the caller how often floating point was enough
 */
export function equalShares(
  election: Election,
  rule: EqualSharesRule,
  onProgress?: OnProgress,
  filter = new Filter(),
): Tally {
  const sheet = new TallySheet(election, candidatesOf(election))
  const electorate = electorateOf(election, sheet.candidates, rule)
  const { budget } = election
  const budgeting: Budgeting = { budget, electorate, shareAt: shareSteps(election, rule), filter }
  const raises = rule.completion !== 'none' && rule.completion !== 'utilitarian'
  const { share, purchases, report } = raises
    ? raiseShares(budgeting, rule.stop, onProgress)
    : countFirst(budgeting)
  writeRounds(sheet, electorate, share, purchases, filter)
  const added = rule.completion.endsWith('utilitarian') ? completeByGreedy(sheet, rule) : []
  const tally = withPoints(sheet.write(rule, { ...report, added, comparison: null }), election, rule)
  return rule.comparison === 'greedy' ? besideGreedy(election, rule, tally) : tally
}

/** Where marks weigh differently, every option is told with what its marks weigh together. */
function withPoints(tally: Tally, { ballots, options }: Election, { places }: EqualSharesRule): Tally {
  if (ballots.kind === 'approval') return tally
  const support = supportOf(ballots, options.length, places)
  const told = tally.options.map((option, position) => ({
    ...option,
    points: String(support[position] ?? 0),
  }))
  return { ...tally, options: told }
}

/** The tally that stands when greedy was counted as well. */
function besideGreedy(election: Election, rule: EqualSharesRule, tally: Tally): Tally {
  const other = greedy(election, greedyBeside(rule))
  const comparison = compareWithGreedy(election, rule, tally.winners, other.winners)
  const share = tally.share && { ...tally.share, comparison }
  return { ...(comparison.isReplaced ? other : tally), rule, share }
}
