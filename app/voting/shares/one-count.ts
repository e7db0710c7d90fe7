/** One count of Equal Shares with a given share: what is bought, in which order, and what was equally good. */

import type { Fraction } from '../exact.ts'
import { settle } from '../ties.ts'
import type { Bidder, Electorate } from './electorate.ts'
import type { Filter } from './filter.ts'
import { atMost, atTheStart, beginRound, estimate, estimateFurther, settledAt, without } from './prices.ts'
import { Purses, type Settlement } from './purses.ts'
import type { Runner } from './runner.ts'

export interface Purchase {
  readonly bidder: Bidder
  /** The bid that won was not above this. */
  readonly bid: number
  /** All that could be had at the same bid, the one bought included. */
  readonly tied: readonly Bidder[]
  readonly settledBy: 'cost' | 'votes' | 'lot'
  /** All supporters of all that were tied could pay the price: then it is an equal part of the cost, and stays so. */
  readonly isSteady: boolean
}

interface Offer {
  readonly runner: Runner
  readonly settlement: Settlement
}

/** What the purchases cost together. */
export const costOf = (purchases: readonly Purchase[]): number =>
  purchases.reduce((sum, { bidder }) => sum + bidder.cost, 0)

/**
 * Buys, round by round, at the lowest bid, until nothing can be paid for.
 * Spends no more than all shares together, which with completion may be more than the budget.
 */
export function countOnce(electorate: Electorate, share: Fraction, filter: Filter): Purchase[] {
  const purses = new Purses(electorate, share, filter)
  let open = atTheStart(electorate)
  const purchases: Purchase[] = []
  for (;;) {
    const best = bestOffers(open, purses)
    const [first] = best
    if (!first) return purchases
    const tied = best.map(({ runner }) => runner.bidder)
    const { chosen, settledBy } = settle(tied)
    const offer = best.find(({ runner }) => runner.bidder === chosen) ?? first
    const price = purses.pay(offer.settlement)
    const isSteady = best.every(({ settlement }) => settlement.weight === settlement.bidder.weight)
    purchases.push({ bidder: chosen, bid: settledAt(chosen, price), tied, settledBy, isSteady })
    open = without(open, chosen)
  }
}

/** The offers with exactly the lowest bid; none when nothing can be paid for. */
function bestOffers(open: readonly Runner[], purses: Purses): Offer[] {
  for (;;) {
    const front = open.length > 0 ? frontOf(open, purses) : []
    const offers: Offer[] = []
    for (const runner of front) {
      const settlement = purses.settle(runner)
      if (settlement) offers.push({ runner, settlement })
      else runner.atLeast = Number.POSITIVE_INFINITY
    }
    if (offers.length === front.length) return offers.length > 1 ? lowest(offers, purses) : offers
  }
}

/** All that can have the lowest bid as far as floating point can tell. Asked is always for what can be the lowest. */
function frontOf(open: readonly Runner[], purses: Purses): Runner[] {
  beginRound(open)
  for (;;) {
    const first = open.reduce((a, b) => (b.atLeast < a.atLeast ? b : a))
    if (first.atLeast === Number.POSITIVE_INFINITY) return []
    if (!first.isFound) {
      estimateFurther(first, purses)
      continue
    }
    const ceiling = atMost(first)
    for (const runner of open) if (runner.atLeast <= ceiling) estimate(runner, purses, ceiling)
    return open.filter(({ atLeast }) => atLeast <= ceiling)
  }
}

function lowest(offers: readonly Offer[], { ledger, filter }: Purses): Offer[] {
  filter.calls++
  if (offers.some(({ settlement }) => settlement.held.ballots > 0)) filter.fallbacks++
  let best: Offer[] = []
  let lowestBid: Fraction | undefined
  for (const offer of offers) {
    const { parts, of } = ledger.priceOf(offer.settlement)
    const bid = { parts, of: of * BigInt(offer.settlement.bidder.unit) }
    const difference = lowestBid ? bid.parts * lowestBid.of - lowestBid.parts * bid.of : -1n
    if (difference > 0n) continue
    if (difference < 0n) [best, lowestBid] = [[], bid]
    best.push(offer)
  }
  return best
}
