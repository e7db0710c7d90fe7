/** What an option would cost its supporters: all pay the same for each unit of weight, and who has less gives what is left. */
import type { Bidder, Electorate } from './electorate.ts'
import type { Purses } from './purses.ts'
import type { Runner } from './runner.ts'

const LESS = 1 - 2 ** -48
const MORE = 1 + 2 ** -48

/** Nobody pays less than an equal part for each unit of weight. */
export const atTheStart = ({ bidders, free }: Pick<Electorate, 'bidders' | 'free'>): Runner[] =>
  bidders
    .filter(({ rivals }) => !free.some(({ id }) => rivals.has(id)))
    .map((bidder) => ({
      bidder,
      atLeast: (bidder.cost / (bidder.weight * bidder.unit)) * LESS,
      price: 0,
      below: 0,
      above: Number.POSITIVE_INFINITY,
      sharing: Number.POSITIVE_INFINITY,
      isFound: false,
    }))

/** An upper bound of the bid, if the option can be paid for; never Infinity, which is for what cannot. */
export const atMost = ({ bidder, price, above }: Runner): number =>
  Math.min(Number.MAX_VALUE, ((price + above) / bidder.unit) * MORE)

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
  while (!runner.isFound && runner.atLeast <= limit) estimateFurther(runner, purses)
}

/** Takes the one bought out of the race, and what may not win beside it. */
export const without = (open: readonly Runner[], bought: Bidder): Runner[] =>
  open.filter(({ bidder }) => bidder !== bought && !bought.rivals.has(bidder.id))

/** Begins a round: what was found is now a lower bound. */
export function beginRound(open: readonly Runner[]): void {
  for (const runner of open) {
    runner.price = runner.atLeast * runner.bidder.unit * LESS
    runner.below = 0
    runner.sharing = Number.POSITIVE_INFINITY
    runner.isFound = false
  }
}

/** Asks the supporters once. */
export function estimateFurther(runner: Runner, purses: Purses): void {
  const { bidder } = runner
  purses.ask(bidder, runner.price)
  const { paid, weight } = purses
  const spread = spreadOf(bidder, purses)
  if (weight === 0 && paid < bidder.cost - spread) runner.atLeast = Number.POSITIVE_INFINITY
  else if (weight === 0 || weight >= runner.sharing) {
    runner.isFound = true
    runner.above = weight === 0 ? Number.POSITIVE_INFINITY : spread
  } else {
    runner.sharing = weight
    runner.price = Math.max(runner.price, (bidder.cost - paid) / weight)
    runner.below = paid === 0 ? runner.price * 2 ** -50 * purses.filter.width : spread / weight
    runner.atLeast = Math.max(runner.atLeast, ((runner.price - runner.below) / bidder.unit) * LESS)
  }
}

export const spreadOf = ({ ballots, groups, cost }: Bidder, { off, filter }: Purses): number =>
  ballots * off + (groups.length + 4) * 2 ** -52 * cost * filter.width
