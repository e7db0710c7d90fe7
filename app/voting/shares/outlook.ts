/**
 * How far a share can rise and the same options are bought in the same order. Add1 tries every share one after the
 * other; those in between need not be counted, because they are known.
 *
 * **Why.** Follow one order of purchases at two shares, the lower and the higher. Round by round, every purse holds at
 * the higher share at least what it holds at the lower: it begins so; fuller purses make the price fall or stay, since
 * supporters pay sum of min(purse, weight * price) = cost; and what is left, max(0, purse - weight * price), is more or
 * the same. So while the same options are bought in the same order, all bids fall or stay when the share rises, and
 * what can be paid for still can.
 *
 * Now let the order be counted at the lower share, and let it be followed at the higher. If in every round every other
 * option bids there more than the one bought bid at the lower share, then at any share between the two it bids at least
 * as much, and the one bought at most as much as it bid at the lower: the same is bought, and nothing is tied with it.
 * If at the end nothing more can be paid for at the higher share, it cannot at any between.
 *
 * Options that were tied at the lower share while all supporters of all of them could pay an equal part stay tied at
 * that price at any higher share, and what told them apart does not depend on the share.
 */
import type { Fraction } from '../exact.ts'
import type { Bidder, Electorate } from './electorate.ts'
import type { Filter } from './filter.ts'
import type { Purchase } from './one-count.ts'
import { atTheStart, beginRound, estimate, settledAt, without } from './prices.ts'
import { Purses } from './purses.ts'
import type { Runner } from './runner.ts'

/**
 * The purchases at the higher share, if they are those of the lower at every share between; undefined if that is not
 * sure: other options are only looked at in floating point.
 */
export function followed(
  electorate: Electorate,
  purchases: readonly Purchase[],
  higher: Fraction,
  filter: Filter,
): Purchase[] | undefined {
  const purses = new Purses(electorate, higher, filter)
  let open = atTheStart(electorate)
  const same: Purchase[] = []
  for (const purchase of purchases) {
    const bid = bidAsBefore(purchase, open, purses)
    if (bid === undefined) return undefined
    same.push({ ...purchase, bid })
    open = without(open, purchase.bidder)
  }
  beginRound(open)
  return open.every((runner) => isOutOfReach(runner, purses)) ? same : undefined
}

/** Buys the same and answers its bid; undefined if another might have been bought. */
function bidAsBefore(purchase: Purchase, open: readonly Runner[], purses: Purses): number | undefined {
  const { bidder, bid } = purchase
  beginRound(open)
  for (const runner of open) {
    if (runner.atLeast > bid || runner.bidder === bidder || staysTied(purchase, runner.bidder)) continue
    estimate(runner, purses, bid)
    if (runner.atLeast <= bid) return undefined
  }
  const runner = open.find((runner) => runner.bidder === bidder)
  if (!runner || isOutOfReach(runner, purses)) return undefined
  const settlement = purses.settle(runner)
  return settlement && settledAt(bidder, purses.pay(settlement))
}

const staysTied = ({ tied, isSteady }: Purchase, bidder: Bidder): boolean => isSteady && tied.includes(bidder)

function isOutOfReach(runner: Runner, purses: Purses): boolean {
  if (runner.atLeast < Number.POSITIVE_INFINITY) estimate(runner, purses, Number.MAX_VALUE)
  return runner.atLeast === Number.POSITIVE_INFINITY
}
