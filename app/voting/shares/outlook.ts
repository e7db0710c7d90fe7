/**
 * By how much a share can rise and the list surely stays the same. Add1 tries thousands of shares where few people vote
 * on much money; those in between need not be counted one by one, because they are known.
 *
 * As long as the same options are bought in the same order and the same supporters give all they have, every purse and
 * every price is a straight line over the share. What must hold for that gives an upper bound on the rise:
 *
 * - who gave all still cannot pay the price;
 * - no other option comes to the price per cost of the one bought. At that price its supporters pay the sum of
 *   min(purse, price), which lies below the sum of whichever line of the two is taken for each; it must stay below the
 *   cost;
 * - at the end, no other option can be paid for.
 *
 * All in floating point, with margins far above its error: too careful costs a count, nothing else. Purses and prices
 * are off by less than 2^-50 of themselves; lines only ever get steeper, so their slopes, sums of what is above zero,
 * are off by less than a millionth.
 */
import type { Bidder, Groups } from './bidders.ts'
import type { Price, Purses } from './purses.ts'

const CARE = 2 ** -40
const CARE_OF_SLOPES = 2 ** -20

export class Outlook {
  /** The share can rise by anything below this; in the election's unit. */
  rise = Number.POSITIVE_INFINITY
  readonly #slopes: Float64Array
  #waiting: readonly Bidder[]

  /** @param least a smaller rise is of no use, and is not looked for */
  constructor(
    readonly groups: Groups,
    bidders: readonly Bidder[],
    readonly least: number,
  ) {
    this.#slopes = new Float64Array(groups.sizes.length).fill(1)
    this.#waiting = bidders
  }

  /** A round, before it is paid for. */
  see(purses: Purses, chosen: Bidder, price: Price): void {
    this.#waiting = this.#waiting.filter((bidder) => bidder !== chosen)
    if (this.rise < this.least) return
    const part = purses.likenessOf(price)
    const poor = chosen.groups.filter((group) => (purses.rough[group] ?? 0) < part * (1 - CARE))
    if (this.#ballotsOf(chosen.groups) - this.#ballotsOf(poor) !== Number(price.payers)) this.rise = 0

    const fall = -this.#slopeOf(poor) / Number(price.payers)
    for (const group of poor) {
      const gap = part * (1 - CARE) - (purses.rough[group] ?? 0)
      this.#atMost(gap / ((this.#slopes[group] ?? 0) - fall))
    }
    for (const bidder of this.#waiting) {
      const ratio = bidder.cost / chosen.cost
      this.#stayBelowCost(bidder, purses, part * ratio, fall * ratio)
    }
    for (const group of chosen.groups) this.#slopes[group] = (this.#slopes[group] ?? 0) - fall
    for (const group of poor) this.#slopes[group] = 0
  }

  /** The end of the count, when nothing can be paid for. */
  close(purses: Purses): void {
    if (this.rise < this.least) return
    for (const bidder of this.#waiting) this.#stayBelowCost(bidder, purses, Number.POSITIVE_INFINITY, 0)
  }

  /** What the supporters pay, each at most `part` (which changes by `fall`), must not reach the cost. */
  #stayBelowCost(bidder: Bidder, { rough }: Purses, part: number, fall: number): void {
    const { sizes } = this.groups
    let paid = 0
    let rising = 0
    let falling = 0
    for (const group of bidder.groups) {
      const purse = rough[group] ?? 0
      const size = sizes[group] ?? 0
      if (purse < part) {
        paid += size * purse
        rising += size * (this.#slopes[group] ?? 0)
      } else {
        paid += size * part
        falling -= size * fall
      }
    }
    const missing = bidder.cost - paid - bidder.cost * (bidder.groups.length + 16) * CARE
    const slope = rising - falling + (rising + falling) * CARE_OF_SLOPES
    if (slope > 0) this.#atMost(missing / slope)
  }

  #atMost(rise: number): void {
    this.rise = Math.max(0, Math.min(this.rise, rise * (1 - CARE_OF_SLOPES)))
  }

  #ballotsOf(groups: Int32Array): number {
    return groups.reduce((sum, group) => sum + (this.groups.sizes[group] ?? 0), 0)
  }

  #slopeOf(groups: Int32Array): number {
    return groups.reduce(
      (sum, group) => sum + (this.groups.sizes[group] ?? 0) * (this.#slopes[group] ?? 0),
      0,
    )
  }
}
