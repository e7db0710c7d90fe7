/**
 * What an option would cost each of its supporters: all pay the same, and who has less gives what is left. The price
 * is the p with: sum over supporters of min(purse, p) = cost.
 *
 * It is found from below. If a set of supporters is known to give all they have, the others cannot pay less than an
 * equal part of the rest; whoever cannot pay that part joins the set; when nobody joins, the part is the price.
 */
import type { Bidder } from './bidders.ts'
import type { Price, Purses } from './purses.ts'

/**
 * By how much a rough price can be off. Purses are off by 2^-50 of themselves and m terms are summed, so what
 * supporters pay together is off by less than (m + 16) * 2^-52 of the cost; the price follows at most as fast, because
 * at least one supporter pays the whole price. A factor of four is added for safety.
 */
export function slack({ cost, groups }: Bidder): number {
  return cost * (groups.length + 16) * 2 ** -50
}

/**
 * The price in floating point, within `slack` of the true one; undefined if the supporters certainly cannot pay.
 * An option just at the border gets a price although it may be out of reach.
 *
 * @param from any lower bound of the price
 */
export function roughPrice(bidder: Bidder, purses: Purses, from: number): number | undefined {
  const { rough, groups } = purses
  let price = from
  let payersBefore = Number.POSITIVE_INFINITY
  for (;;) {
    let paid = 0
    let payers = 0
    for (const group of bidder.groups) {
      const purse = rough[group] ?? 0
      const size = groups.sizes[group] ?? 0
      if (purse < price) paid += size * purse
      else payers += size
    }
    if (payers === 0) return paid < bidder.cost - slack(bidder) ? undefined : price
    if (payers >= payersBefore) return price
    price = (bidder.cost - paid) / payers
    payersBefore = payers
  }
}

/**
 * The exact price; undefined if the supporters cannot pay.
 *
 * @param rough what `roughPrice` answered: it tells most of those apart who certainly give all they have
 */
export function exactPrice(bidder: Bidder, purses: Purses, rough: number): Price | undefined {
  let due = BigInt(bidder.cost) * purses.scale
  let payers = BigInt(bidder.supporters)
  const givesAll = (group: number): boolean => {
    const size = purses.groups.exactSizes[group] ?? 0n
    due -= purses.amount(group) * size
    payers -= size
    return true
  }

  const surelyBelow = (rough - slack(bidder)) * (1 - 2 ** -48)
  let others: number[] = []
  for (const group of bidder.groups) {
    if ((purses.rough[group] ?? 0) < surelyBelow) givesAll(group)
    else others.push(group)
  }
  for (;;) {
    const able = others.filter((group) => !(purses.amount(group) * payers < due && givesAll(group)))
    if (able.length === 0) return undefined
    if (able.length === others.length) return { due, payers }
    others = able
  }
}
