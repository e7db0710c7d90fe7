/** A tally that was counted in hundredths, told in the units of its file. */

import { exact, readExact } from '#app/voting/exact.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Exact, Loss, Round, Share, Tally } from '#app/voting/tally.ts'

/** The same tally with every amount divided by 10^scale; exact numbers stay exact. */
export function inUnitsOfFile(tally: Tally, scale: 0 | 2): Tally {
  if (scale === 0) return tally
  const { rule, budget, options, cost, rounds, losses, share } = tally
  return {
    ...tally,
    rule: ruleIn(rule),
    budget: plain(budget),
    options: options.map((option) => ({ ...option, cost: plain(option.cost) })),
    cost: plain(cost),
    rounds: rounds.map((round) => roundIn(round, rule)),
    losses: losses.map(lossIn),
    share: share && shareIn(share),
  }
}

const HUNDREDTHS = 100

const plain = (amount: number): number => amount / HUNDREDTHS

function fine(amount: Exact): Exact {
  const { parts, of } = readExact(amount)
  return exact(parts, of * BigInt(HUNDREDTHS))
}

const ruleIn = (rule: Rule): Rule => (rule.id === 'equal-shares' ? { ...rule, step: plain(rule.step) } : rule)

function roundIn({ tally, most, left, ...round }: Round, rule: Rule): Round {
  const weighed = rule.id === 'greedy' && rule.by === 'votes-per-cost' ? perUnit(tally) : tally
  return { ...round, tally: weighed, left: plain(left), most: most && fine(most) }
}

/** Supporters per hundredth are a hundred times as many per unit. */
function perUnit(tally: Round['tally']): Round['tally'] {
  const entries = Object.entries(tally).map(([id, weight]) => {
    const { parts, of } = readExact(weight)
    return [id, exact(parts * BigInt(HUNDREDTHS), of)]
  })
  return Object.fromEntries(entries)
}

function lossIn(loss: Loss): Loss {
  switch (loss.why) {
    case 'above-budget':
      return { ...loss, cost: plain(loss.cost), budget: plain(loss.budget) }
    case 'did-not-fit':
      return { ...loss, cost: plain(loss.cost), left: plain(loss.left), missing: plain(loss.missing) }
    case 'supporters-ran-out':
      return { ...loss, cost: plain(loss.cost), held: fine(loss.held), missing: fine(loss.missing) }
    default:
      return loss
  }
}

const shareIn = (share: Share): Share => ({
  ...share,
  start: fine(share.start),
  final: fine(share.final),
  refused: share.refused && { share: fine(share.refused.share), cost: plain(share.refused.cost) },
  steps: share.steps.map((step) => ({ ...step, share: fine(step.share), cost: plain(step.cost) })),
})
