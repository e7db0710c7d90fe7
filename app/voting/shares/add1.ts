/**
 * Completion by Add1: one count with equal shares of the budget leaves money over, so every share is raised by a
 * step and all is counted again, until a list costs more than the budget. The list before that one stands.
 *
 * Shares are tried one after the other, and none is passed over of which it is not known that it buys the same: what
 * a list costs can fall when the share rises, so looking ahead by halves can end at another list.
 */

import { paperCount } from '../ballots.ts'
import type { EqualSharesRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import { exact, type Fraction } from '../exact.ts'
import type { Share } from '../tally.ts'
import type { Bidder } from './bidders.ts'
import { type Counted, costOf, type Purchase } from './one-count.ts'

/** Told after every count: how much of the budget the list took. */
export type OnProgress = (done: number, of: number) => void

export interface Completed {
  readonly share: Fraction
  readonly purchases: readonly Purchase[]
  readonly report: Share
}

interface Budgeting {
  readonly budget: number
  /** What could be bought if there were money: options with supporters that cost something. */
  readonly bidders: readonly Bidder[]
  /** How many options win because they cost nothing. */
  readonly free: number
  readonly countAt: (share: Fraction) => Counted
}

/** The share of the first count: budget / ballots, or the greatest multiple of the step that is not above it. */
export function firstShare(election: Election, { start, step }: EqualSharesRule): Fraction {
  const budget = BigInt(election.budget)
  const ballots = BigInt(Math.max(1, paperCount(election.ballots)))
  if (start === 'exact') return { parts: budget, of: ballots }
  const steps = budget / (ballots * BigInt(step))
  return { parts: steps * BigInt(step), of: 1n }
}

/** A count and how often its share was raised. */
interface Standing extends Counted {
  readonly raises: number
}

/**
 * Counts with ever greater shares. Always ends: at the latest when everything that fits the budget is bought.
 * Shares of which the count before says that they buy the same are not counted again.
 */
export function raiseShares(
  budgeting: Budgeting,
  start: Fraction,
  { step, stop }: EqualSharesRule,
  onProgress: OnProgress = () => {},
): Completed {
  const { budget } = budgeting
  const shareAt = (raises: number): Fraction => ({
    parts: start.parts + BigInt(step) * BigInt(raises) * start.of,
    of: start.of,
  })
  const standingAt = (raises: number): Standing => ({ raises, ...budgeting.countAt(shareAt(raises)) })
  const lists = new Lists(budgeting.free)
  const completed = (
    { raises, purchases }: Standing,
    end: Pick<Share, 'end' | 'counts' | 'refused'>,
  ): Completed => ({
    share: shareAt(raises),
    purchases,
    report: { start: written(start), final: written(shareAt(raises)), ...end, steps: lists.steps },
  })

  let standing = standingAt(0)
  for (;;) {
    onProgress(costOf(standing.purchases), budget)
    lists.note(shareAt(standing.raises), standing.purchases)
    const end = reasonToStop(standing.purchases, budgeting, stop)
    if (end) return completed(standing, { end, counts: standing.raises + 1, refused: null })

    const last = standing.raises + raisesWithin(standing.rise, step)
    const next = standingAt(last + 1)
    const cost = costOf(next.purchases)
    if (cost > budget) {
      const refused = { share: written(shareAt(next.raises)), cost }
      const stands = last === standing.raises ? standing : standingAt(last)
      return completed(stands, { end: 'overspend', counts: next.raises + 1, refused })
    }
    standing = next
  }
}

/** How many raises surely stay below a rise of the share. */
function raisesWithin(rise: number, step: number): number {
  const raises = Math.ceil(rise / step) - 1
  return Number.isSafeInteger(raises) ? Math.max(0, raises) : 0
}

/** The lists met so far, each with the first share that bought it. */
class Lists {
  readonly steps: { share: string; cost: number; winners: number }[] = []
  #last: string | undefined

  constructor(readonly free: number) {}

  note(share: Fraction, purchases: readonly Purchase[]): void {
    const list = purchases.map(({ bidder }) => bidder.position).sort((a, b) => a - b)
    if (list.join() !== this.#last) {
      this.steps.push({
        share: written(share),
        cost: costOf(purchases),
        winners: this.free + purchases.length,
      })
    }
    this.#last = list.join()
  }
}

function reasonToStop(
  purchases: readonly Purchase[],
  { budget, bidders }: Budgeting,
  stop: EqualSharesRule['stop'],
): 'complete' | 'exhaustive' | undefined {
  const bought = new Set(purchases.map(({ bidder }) => bidder))
  const others = bidders.filter((bidder) => !bought.has(bidder))
  if (others.every(({ cost }) => cost > budget)) return 'complete'
  const left = budget - costOf(purchases)
  return stop === 'exhaustive' && others.every(({ cost }) => cost > left) ? 'exhaustive' : undefined
}

const written = ({ parts, of }: Fraction): string => exact(parts, of)
