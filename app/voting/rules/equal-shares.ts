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

import type { EqualSharesRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import { exact, type Fraction } from '../exact.ts'
import { type Completed, firstShare, type OnProgress, raiseShares } from '../shares/add1.ts'
import { biddersOf } from '../shares/bidders.ts'
import { type Counted, costOf, countOnce } from '../shares/one-count.ts'
import { writeRounds } from '../shares/shares-explained.ts'
import type { Share, Tally } from '../tally.ts'
import { candidatesOf, TallySheet } from '../tally-sheet.ts'

/**
 * Counts an election. Never spends beyond the budget; no ballots elect nobody.
 *
 * Time: 6,600 ballots on 64 options with 166 shares take half a second; where the step is small beside the share it can
 * be many times as long. So call it from a thread, not from a loader.
 */
export function equalShares(election: Election, rule: EqualSharesRule, onProgress?: OnProgress): Tally {
  if (!Number.isSafeInteger(rule.step) || rule.step < 1) throw new RangeError(`not a step: ${rule.step}`)
  const sheet = new TallySheet(election, candidatesOf(election))
  const { groups, bidders } = biddersOf(election, sheet.candidates)
  const free = sheet.candidates.filter(({ cost, supporters }) => cost === 0 && supporters > 0).length
  const start = firstShare(election, rule)
  const { share, purchases, report } =
    rule.completion === 'none'
      ? single(start, countOnce(groups, bidders, start), free)
      : raiseShares(
          {
            budget: election.budget,
            bidders,
            free,
            countAt: (share) => countOnce(groups, bidders, share, rule.step),
          },
          start,
          rule,
          onProgress,
        )

  writeRounds(sheet, groups, bidders, share, purchases)
  return sheet.write(rule, report)
}

function single(share: Fraction, { purchases }: Counted, free: number): Completed {
  const only = exact(share.parts, share.of)
  const steps = [{ share: only, cost: costOf(purchases), winners: free + purchases.length }]
  const report: Share = { start: only, final: only, counts: 1, end: 'single', refused: null, steps }
  return { share, purchases, report }
}
