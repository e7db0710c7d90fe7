/** What an option would cost its supporters: all pay the same for each unit of weight, and who has less gives what is left. */
import type { Bidder, Electorate } from './electorate.ts'
import type { Purses } from './purses.ts'
import type { Runner } from './runner.ts'

const LESS = 1 - 2 ** -48
const MORE = 1 + 2 ** -48

/** Nobody pays less than an equal part for each unit of weight. */
export const atTheStart = ({ bidders }: Electorate): Runner[] =>
  bidders.map((bidder) => ({
    bidder,
    atLeast: (bidder.cost / (bidder.weight * bidder.unit)) * LESS,
    price: 0,
    below: 0,
    above: Number.POSITIVE_INFINITY,
  }))

/** An upper bound of the bid, if the option can be paid for. */
export const atMost = ({ bidder, price, above }: Runner): number => ((price + above) / bidder.unit) * MORE

/** An upper bound of a bid of which the price was settled. */
export const settledAt = ({ unit }: Bidder, price: number): number => (price / unit) * MORE

/**
 * Finds the price, or at least that the bid is above `limit`.
 *
 * The price is the p with: sum over supporters of size * min(purse, weight * p) = cost. Whichever supporters are taken
 * to give all, the sum at any p is at most `paid` by these and weight * p by the others; so p = (cost - paid) / weight
 * is a lower bound. It is raised until nobody joins those who give all, and then it is the price.
 *
 * **The bound.** Purses are off by `off`, so what m ballots pay together is off by m * off, and a sum of n products and
 * a division by (n + 4) * 2^-53 of the cost: together less than `spread`, in which the second part is doubled. From
 * below the price is off by spread / weight, by the argument above. From above by `spread`: where the price is found,
 * supporters pay at least cost - spread in truth, and from there on to the true price at least one of them, with a
 * weight of at least 1, pays all that is added.
 */
export function estimate(runner: Runner, purses: Purses, limit: number): void {
  const { bidder } = runner
  const spread = spreadOf(bidder, purses)
  let price = runner.atLeast * bidder.unit * LESS
  let before = Number.POSITIVE_INFINITY
  let below = 0
  for (;;) {
    purses.ask(bidder, price)
    const { paid, weight } = purses
    if (weight === 0) {
      outOfReach(runner, paid < bidder.cost - spread, price, below)
      return
    }
    if (weight >= before) break
    price = Math.max(price, (bidder.cost - paid) / weight)
    below = paid === 0 ? price * 2 ** -50 * purses.filter.width : spread / weight
    before = weight
    runner.atLeast = Math.max(runner.atLeast, ((price - below) / bidder.unit) * LESS)
    if (runner.atLeast > limit) return
  }
  runner.price = price
  runner.below = below
  runner.above = spread
}

/** All give all they have: too little for sure, or too close to tell. */
function outOfReach(runner: Runner, isSure: boolean, price: number, below: number): void {
  runner.price = price
  runner.below = below
  runner.above = Number.POSITIVE_INFINITY
  if (isSure) runner.atLeast = Number.POSITIVE_INFINITY
}

export const spreadOf = ({ ballots, groups, cost }: Bidder, { off, filter }: Purses): number =>
  ballots * off + (groups.length + 4) * 2 ** -52 * cost * filter.width
