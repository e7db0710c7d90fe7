/**
 * What was paid in each round, from which any purse follows: a ballot that has not given all it had holds the share less
 * the price of each round in which it paid. So the price of a round is an equation with whole coefficients over the
 * share and the prices before,
 *
 *     weight * price = cost - ballots * share + sum of weight paid[r] * price[r],
 *
 * where those who give all are `ballots` in number and paid with `paid[r]` of weight in round r. It is solved at once
 * with twice the usual digits, and exactly only when somebody asks: then all prices are whole numbers over one
 * denominator, which grows when a price does not come out even.
 */
import { type Fraction, greatestCommonDivisor, nearestTwo } from '../exact.ts'
import type { Bidder, Electorate, Groups } from './electorate.ts'
import { LongSum } from './long-sum.ts'

/** What some ballots hold together, none of which has given all: ballots * share - sum of paid[r] * price[r]. */
export interface Held {
  readonly ballots: number
  readonly paid: Float64Array
}

/** What those pay together who do not give all they have: cost less `held`; they share it by their `weight`. */
export interface Bill {
  readonly bidder: Bidder
  readonly held: Held
  readonly weight: number
}

/** u^2 with u = 2^-53, doubled because bounds are rounded too. */
const TINY = 2 ** -105

export class Ledger {
  readonly #groups: Groups
  /** By the position of an option: in which round it was bought, from 1; 0 if it was not. */
  readonly #roundOf: Int32Array
  readonly #bills: Bill[] = []
  /** Prices with twice the digits; the share stands before the first. `offs` bounds by how much each is off. */
  readonly #highs: number[]
  readonly #lows: number[]
  readonly #offs: number[]
  /** Exactly, over `scale`, of as many rounds as were asked for. */
  readonly #prices: bigint[] = []
  #amount: bigint
  #scale: bigint

  /** @param tolerance a price that is off by more is computed exactly at once */
  constructor(
    { groups, options }: Electorate,
    share: Fraction,
    readonly tolerance: number,
  ) {
    this.#groups = groups
    this.#roundOf = new Int32Array(options)
    ;[this.#amount, this.#scale] = [share.parts, share.of]
    const { high, low } = nearestTwo(share)
    ;[this.#highs, this.#lows, this.#offs] = [[high], [low], [high * TINY]]
  }

  /** The denominator of what `amountOf`, `together` and `dueOf` answer, until a round is noted. */
  get scale(): bigint {
    this.#catchUp()
    return this.#scale
  }

  /**
   * What these of the bidder's supporters (as places in its list) hold; all hold something. Marks of what was not bought
   * are added up too, in a place before the first round: that is faster than to ask.
   */
  held({ groups, sizes }: Bidder, places: Int32Array, count: number): Held {
    const { starts, positions, weights } = this.#groups
    const roundOf = this.#roundOf
    const paid = new Float64Array(this.#bills.length + 1)
    let ballots = 0
    for (let i = 0; i < count; i++) {
      const place = places[i] ?? 0
      const group = groups[place] ?? 0
      const size = sizes[place] ?? 0
      const end = starts[group + 1] ?? 0
      ballots += size
      for (let mark = starts[group] ?? 0; mark < end; mark++) {
        const round = roundOf[positions[mark] ?? 0] ?? 0
        paid[round] = (paid[round] ?? 0) + (weights ? size * (weights[mark] ?? 0) : size)
      }
    }
    return { ballots, paid: paid.subarray(1) }
  }

  /** Notes a round; answers its price, off by less than 2^-53 of itself and the tolerance. */
  note(bill: Bill): number {
    const { high, low, off } = this.#solve(bill)
    this.#bills.push(bill)
    this.#roundOf[bill.bidder.position] = this.#bills.length
    if (off <= this.tolerance) return this.#keep(high, low, off)
    this.#catchUp()
    const exactly = nearestTwo({ parts: this.#prices.at(-1) ?? 0n, of: this.#scale })
    return this.#keep(exactly.high, exactly.low, exactly.high * TINY)
  }

  /** What these hold together, over `scale`. */
  together({ ballots, paid }: Held): bigint {
    this.#catchUp()
    let sum = BigInt(ballots) * this.#amount
    for (let round = 0; round < paid.length; round++) {
      if (paid[round]) sum -= BigInt(paid[round] ?? 0) * (this.#prices[round] ?? 0n)
    }
    return sum
  }

  /** The exact price of a bill that is not yet noted, or of the one noted last. */
  priceOf({ bidder, held, weight }: Bill): Fraction {
    if (held.ballots === 0) return { parts: BigInt(bidder.cost), of: BigInt(weight) }
    const due = BigInt(bidder.cost) * this.scale - this.together(held)
    return { parts: due, of: this.scale * BigInt(weight) }
  }

  #keep(high: number, low: number, off: number): number {
    this.#highs.push(high)
    this.#lows.push(low)
    this.#offs.push(off)
    return high
  }

  /**
   * The price with twice the digits and a bound of its error: what the prices before it are off by, the error of a sum
   * of 3 terms a product (`LongSum`) and that of the division, over the weight that shares it.
   */
  #solve({ bidder, held, weight }: Bill): { high: number; low: number; off: number } {
    const sum = new LongSum()
    sum.add(bidder.cost)
    let [total, off, terms] = [bidder.cost, 0, 8]
    const count = (times: number, place: number) => {
      const [high = 0, low = 0] = [this.#highs[place], this.#lows[place]]
      sum.addProduct(times, high)
      sum.low += times * low
      total += Math.abs(times * high)
      off += Math.abs(times) * (this.#offs[place] ?? 0)
      terms += 3
    }
    count(-held.ballots, 0)
    for (let round = 0; round < held.paid.length; round++) {
      if (held.paid[round]) count(held.paid[round] ?? 0, round + 1)
    }
    sum.divide(weight)
    return {
      high: sum.high,
      low: sum.low,
      off: ((off + terms * terms * TINY * total) / weight) * (1 + 2 ** -40),
    }
  }

  /** Brings the exact prices up to the last round. */
  #catchUp(): void {
    for (let round = this.#prices.length; round < this.#bills.length; round++) {
      const { bidder, held, weight } = this.#bills[round] as Bill
      let due = BigInt(bidder.cost) * this.#scale - BigInt(held.ballots) * this.#amount
      for (let before = 0; before < held.paid.length; before++) {
        if (held.paid[before]) due += BigInt(held.paid[before] ?? 0) * (this.#prices[before] ?? 0n)
      }
      const divisor = greatestCommonDivisor(due, BigInt(weight))
      const factor = BigInt(weight) / divisor
      if (factor > 1n) {
        this.#scale *= factor
        this.#amount *= factor
        for (let before = 0; before < round; before++) {
          this.#prices[before] = (this.#prices[before] ?? 0n) * factor
        }
      }
      this.#prices.push(due / divisor)
    }
  }

  /** What one ballot of the group holds, over `scale`; it has not given all it had. */
  amountOf(group: number): bigint {
    this.#catchUp()
    const { starts, positions, weights } = this.#groups
    let amount = this.#amount
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      const price = this.#prices[(this.#roundOf[positions[mark] ?? 0] ?? 0) - 1]
      if (price !== undefined) amount -= weights ? BigInt(weights[mark] ?? 0) * price : price
    }
    return amount
  }
}
