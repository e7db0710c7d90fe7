/**
 * What each group's ballots still hold, in floating point with a proven bound, and exactly where that cannot tell.
 *
 * **The bound.** Let u = 2^-53, e the share, L the marks of the longest ballot. A purse b that has not given all is
 * e - sum over its payments of w * p, at most L of them, and as b >= 0 the sum is at most e. Computed one after the
 * other in floating point:
 *
 * - the share is rounded once: u * e;
 * - each price is off by u * p and the ledger's tolerance t, and w * p is rounded once more: all payments together are
 *   off by 2 * u * e + L * w * t, and t is chosen so that the second term is below u * e / 2;
 * - each difference is rounded, and is at most e: L * u * e.
 *
 * Together less than (L + 4) * u * e; `off` is twice that, which also covers errors of errors. A purse that gave all is
 * 0 in truth and here, and no other is 0 here.
 */
import { type Fraction, nearestTwo } from '../exact.ts'
import type { Bidder, Electorate } from './electorate.ts'
import type { Filter } from './filter.ts'
import { type Bill, Ledger } from './ledger.ts'
import type { Runner } from './runner.ts'

/** A payment worked out: who gives all, who pays the price. */
export interface Settlement extends Bill {
  /** Who holds less than `low` times its weight gives all; who holds more than `high` times keeps the rest. */
  readonly low: number
  readonly high: number
  /** Of those between, as places in the bidder's list: who keeps something. */
  readonly keeping: ReadonlySet<number>
}

/** In place of a rest that is more than nothing but cannot be told from it. */
const NEXT_TO_NOTHING = 1e-300

const NOBODY: ReadonlySet<number> = new Set()

export class Purses {
  readonly rough: Float64Array
  readonly off: number
  readonly ledger: Ledger
  /** What `ask` found: what those pay together who give all, and the weight of the others. */
  paid = 0
  weight = 0

  constructor(
    readonly electorate: Electorate,
    share: Fraction,
    readonly filter: Filter,
  ) {
    const { counts, longest, heaviest } = electorate.groups
    const start = nearestTwo(share).high
    this.ledger = new Ledger(electorate, share, (start * 2 ** -54) / (longest * heaviest))
    this.rough = new Float64Array(counts.length).fill(start)
    this.off = start * (longest + 4) * 2 ** -52 * filter.width
  }

  /** Asks all supporters for a price per weight: `paid` and `weight`. Without branches, which here are never foreseen. */
  ask({ groups, sizes, weights }: Bidder, price: number): void {
    const { rough } = this
    let paid = 0
    let weight = 0
    if (weights) {
      for (let i = 0; i < groups.length; i++) {
        const purse = rough[groups[i] ?? 0] ?? 0
        const size = sizes[i] ?? 0
        const heavy = weights[i] ?? 0
        const poor = size * Number(purse < heavy * price)
        paid += poor * purse
        weight += (size - poor) * heavy
      }
    } else {
      for (let i = 0; i < groups.length; i++) {
        const purse = rough[groups[i] ?? 0] ?? 0
        const size = sizes[i] ?? 0
        const poor = size * Number(purse < price)
        paid += poor * purse
        weight += size - poor
      }
    }
    this.paid = paid
    this.weight = weight
  }

  /** Works out what the runner's supporters pay; undefined if they cannot. */
  settle({ bidder, price, below, above }: Runner): Settlement | undefined {
    const [low, high] = [(price - below) * (1 - 2 ** -50), (price + above) * (1 + 2 ** -50)]
    const { indices } = this.electorate
    const { groups, sizes, weights } = bidder
    const { rough, off } = this
    let poor = 0
    let weight = 0
    let unclear = 0
    for (let i = 0; i < groups.length; i++) {
      const purse = rough[groups[i] ?? 0] ?? 0
      const heavy = weights ? (weights[i] ?? 0) : 1
      const isPoor = Number(purse < heavy * low - off)
      const isRich = Number(purse > heavy * high + off)
      const hasGivenAll = Number(purse === 0)
      indices[poor] = i
      poor += isPoor & ~hasGivenAll
      weight += (sizes[i] ?? 0) * heavy * isRich
      unclear += 1 - (isPoor | isRich | hasGivenAll)
    }
    this.filter.calls++
    const held = this.ledger.held(bidder, indices, poor)
    const clear = { bidder, held, weight, low, high }
    if (unclear > 0) return this.#settleExactly(clear, this.#unclear(clear), poor)
    return weight === 0 ? undefined : { ...clear, keeping: NOBODY }
  }

  /** Of the bidder's supporters, as places in its list, those that may give all or not. */
  #unclear({ bidder, low, high }: Omit<Settlement, 'keeping'>): number[] {
    const places: number[] = []
    bidder.groups.forEach((group, i) => {
      const purse = this.rough[group] ?? 0
      const heavy = bidder.weights?.[i] ?? 1
      const isClear = purse < heavy * low - this.off || purse > heavy * high + this.off
      if (purse !== 0 && !isClear) places.push(i)
    })
    return places
  }

  /** All that is unclear keep at first; who cannot pay what is then the price gives all, until all can. */
  #settleExactly(
    clear: Omit<Settlement, 'keeping'>,
    unclear: readonly number[],
    poor: number,
  ): Settlement | undefined {
    this.filter.fallbacks++
    const { bidder, held } = clear
    const { ledger } = this
    const { indices } = this.electorate
    const weightOf = (i: number) => bidder.weights?.[i] ?? 1
    let weight = unclear.reduce((sum, i) => sum + (bidder.sizes[i] ?? 0) * weightOf(i), clear.weight)
    let due = BigInt(bidder.cost) * ledger.scale - ledger.together(held)
    let open = unclear.map((i) => ({ i, amount: ledger.amountOf(bidder.groups[i] ?? 0) }))
    for (let before = -1; before !== open.length; ) {
      before = open.length
      open = open.filter(({ i, amount }) => {
        if (amount * BigInt(weight) >= due * BigInt(weightOf(i))) return true
        due -= amount * BigInt(bidder.sizes[i] ?? 0)
        weight -= (bidder.sizes[i] ?? 0) * weightOf(i)
        indices[poor++] = i
        return false
      })
    }
    if (weight === 0) return undefined
    const keeping = open.filter(({ i, amount }) => amount * BigInt(weight) > due * BigInt(weightOf(i)))
    return {
      ...clear,
      weight,
      held: ledger.held(bidder, indices, poor),
      keeping: new Set(keeping.map(({ i }) => i)),
    }
  }

  /** Every supporter pays the price for each unit of its weight, or all it has. Answers that price. */
  pay(settlement: Settlement): number {
    const { bidder, low, high, keeping } = settlement
    const { groups, weights } = bidder
    const { rough, off } = this
    const price = this.ledger.note(settlement)
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] ?? 0
      const purse = rough[group] ?? 0
      const heavy = weights ? (weights[i] ?? 0) : 1
      if (keeping.size === 0) rough[group] = (purse - heavy * price) * Number(purse > heavy * high + off)
      else if (purse === 0) continue
      else if (purse > heavy * high + off) rough[group] = purse - heavy * price
      else if (purse < heavy * low - off || !keeping.has(i)) rough[group] = 0
      else rough[group] = Math.max(NEXT_TO_NOTHING, purse - heavy * price)
    }
    return price
  }
}
