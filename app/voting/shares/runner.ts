/** An option in the race, and what is known of its price. */
import type { Bidder } from './electorate.ts'

/** The price is paid per weight, the bid is the price per unit of worth: the least bid wins. */
export interface Runner {
  readonly bidder: Bidder
  /** The bid is not below this; Infinity once the option surely cannot be paid for. A bid never falls during a count. */
  atLeast: number
  /** The price in floating point; the true one is at least price - below and, if it can be paid at all, at most
   * price + above. */
  price: number
  below: number
  above: number
  /** The weight that shared the price when it was last asked for, in this round; Infinity before. */
  sharing: number
  isFound: boolean
}
