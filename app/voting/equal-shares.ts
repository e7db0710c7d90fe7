/**
 * Method of Equal Shares for approval ballots, with cost as utility.
 *
 * Every ballot starts with an equal share of the budget. In each round the option is bought that its supporters can
 * have at the lowest price per unit of cost; they pay equally, and who has less gives what is left. The count ends
 * when nothing can be paid for. An option that costs nothing is accepted at once if anybody approves it.
 *
 * All arithmetic that decides is exact, so a count by hand agrees; floating point only tells which options need not be
 * looked at closely.
 *
 * Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive Utilities, 2021.
 */
import { firstShare, type OnProgress, raiseShares } from './add1.ts'
import { biddersOf } from './bidders.ts'
import type { ApprovalElection, EqualSharesRule, Share, Tally } from './election.ts'
import { exact } from './exact.ts'
import { countOnce, type Purchase } from './one-count.ts'
import { writeRounds } from './shares-explained.ts'
import { candidatesOf, TallySheet } from './tally-sheet.ts'

/**
 * Counts an election. Never spends beyond the budget; no ballots elect nobody.
 *
 * Time: 6,600 ballots on 64 options with 165 shares take about two seconds, so call it from a thread, not from a loader.
 */
export function equalShares(
  election: ApprovalElection,
  rule: EqualSharesRule,
  onProgress?: OnProgress,
): Tally {
  if (!Number.isSafeInteger(rule.step) || rule.step < 1) throw new RangeError(`not a step: ${rule.step}`)
  const sheet = new TallySheet(election, candidatesOf(election))
  const { groups, bidders } = biddersOf(election, sheet.candidates)
  const start = firstShare(election, rule)
  const countAt = (share: typeof start) => countOnce(groups, bidders, share)

  const { share, purchases, report } =
    rule.completion === 'none'
      ? single(start, countAt(start))
      : raiseShares({ budget: election.budget, bidders }, start, rule, countAt, onProgress)

  writeRounds(sheet, groups, bidders, share, purchases)
  return sheet.write(rule, report)
}

function single(share: { parts: bigint; of: bigint }, purchases: readonly Purchase[]) {
  const cost = purchases.reduce((sum, { bidder }) => sum + bidder.cost, 0)
  const only = exact(share.parts, share.of)
  const report: Share = {
    start: only,
    final: only,
    counts: 1,
    end: 'single',
    refused: null,
    steps: [{ share: only, cost, winners: purchases.length }],
  }
  return { share, purchases, report }
}
