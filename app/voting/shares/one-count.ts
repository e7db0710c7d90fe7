/** One count of Equal Shares with a given share: what is bought, in which order, at what price. */

import type { Fraction } from '../exact.ts'
import { settle } from '../ties.ts'
import type { Bidder, Groups } from './bidders.ts'
import { Outlook } from './outlook.ts'
import { exactPrice, roughPrice, slack } from './prices.ts'
import { type Price, Purses } from './purses.ts'

export interface Purchase {
  readonly bidder: Bidder
  readonly price: Price
  /** All that could be had at the same price per cost, the one bought included. */
  readonly tied: readonly Bidder[]
  readonly settledBy: 'cost' | 'votes' | 'lot'
}

/** A bidder in the race. The price per cost never falls while purses are emptied, so the last one is a lower bound. */
interface Runner {
  readonly bidder: Bidder
  price: number
  atLeast: number
}

interface Bid {
  readonly runner: Runner
  readonly price: Price
}

/** What the purchases cost together. */
export const costOf = (purchases: readonly Purchase[]): number =>
  purchases.reduce((sum, { bidder }) => sum + bidder.cost, 0)

export interface Counted {
  readonly purchases: readonly Purchase[]
  /** Every share that is greater by less than this buys the same in the same order. */
  readonly rise: number
}

/**
 * Buys, round by round, what costs its supporters least per unit of cost, until nothing can be paid for.
 * Spends no more than all shares together, which with completion may be more than the budget.
 *
 * @param step the smallest rise of the share that is of interest; Infinity if none is
 */
export function countOnce(
  groups: Groups,
  bidders: readonly Bidder[],
  share: Fraction,
  step = Number.POSITIVE_INFINITY,
): Counted {
  const purses = new Purses(groups, share)
  const outlook = new Outlook(groups, bidders, step)
  const purchases: Purchase[] = []
  let open = bidders.map(atTheStart)
  for (;;) {
    const cheapest = cheapestBids(open, purses)
    const [first] = cheapest
    if (!first) break
    const tied = cheapest.map(({ runner }) => runner.bidder)
    const { chosen, settledBy } = settle(tied)
    const { price } = cheapest.find(({ runner }) => runner.bidder === chosen) ?? first
    purchases.push({ bidder: chosen, price, tied, settledBy })
    outlook.see(purses, chosen, price)
    purses.pay(chosen.groups, price)
    open = open.filter(({ bidder, atLeast }) => bidder !== chosen && atLeast < Number.POSITIVE_INFINITY)
  }
  outlook.close(purses)
  return { purchases, rise: outlook.rise }
}

/** Nobody pays less than an equal part. */
function atTheStart(bidder: Bidder): Runner {
  return { bidder, price: 0, atLeast: (1 - 2 ** -48) / bidder.supporters }
}

/** The bids that are exactly the cheapest; empty when nothing can be paid for. */
function cheapestBids(open: Runner[], purses: Purses): Bid[] {
  for (;;) {
    const front = frontOf(open, purses)
    const bids: Bid[] = []
    for (const runner of front) {
      const price = exactPrice(runner.bidder, purses, runner.price)
      if (price) bids.push({ runner, price })
      else runner.atLeast = Number.POSITIVE_INFINITY
    }
    if (bids.length === front.length) return lowest(bids)
  }
}

/** All that can be the cheapest as far as floating point can tell. Who certainly cannot be paid for is ruled out. */
function frontOf(open: Runner[], purses: Purses): Runner[] {
  open.sort((a, b) => a.atLeast - b.atLeast)
  const seen: Runner[] = []
  let ceiling = Number.MAX_VALUE
  for (const runner of open) {
    if (runner.atLeast > ceiling) break
    const { bidder } = runner
    const price = roughPrice(bidder, purses, runner.atLeast * bidder.cost * (1 - 2 ** -48))
    if (price === undefined) {
      runner.atLeast = Number.POSITIVE_INFINITY
      continue
    }
    runner.price = price
    runner.atLeast = Math.max(runner.atLeast, (price - slack(bidder)) / bidder.cost)
    ceiling = Math.min(ceiling, (price + slack(bidder)) / bidder.cost)
    seen.push(runner)
  }
  return seen.filter(({ atLeast }) => atLeast <= ceiling)
}

function lowest(bids: readonly Bid[]): Bid[] {
  let best: Bid[] = []
  for (const bid of bids) {
    const [leader] = best
    const difference = leader ? compare(bid, leader) : 0n
    if (difference < 0n) best = [bid]
    else if (difference === 0n) best.push(bid)
  }
  return best
}

/** By price per cost, both over the same scale: below zero if `a` is cheaper, zero only if they are equal. */
function compare(a: Bid, b: Bid): bigint {
  const left = a.price.due * b.price.payers * BigInt(b.runner.bidder.cost)
  const right = b.price.due * a.price.payers * BigInt(a.runner.bidder.cost)
  return left - right
}
