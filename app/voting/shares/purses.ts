/**
 * What each group's ballots still hold, exactly: whole numbers over one denominator that all share and that grows
 * when a payment does not come out even. Nothing is ever reduced; that would cost more than it saves.
 *
 * Beside each exact purse lies its floating-point likeness, computed anew from the exact one after every payment, so
 * that its error never adds up: it is off by less than one part in 2^50.
 */

import type { Fraction } from '../exact.ts'
import type { Groups } from './bidders.ts'

/** What the richer supporters pay each: `due / (payers * scale of the purses)`. The poorer give all they have. */
export interface Price {
  readonly due: bigint
  readonly payers: bigint
}

/** More bits than this in the denominator, and both sides are cut before they become floating-point numbers. */
const BITS_KEPT = 900

export class Purses {
  /** The likeness of each purse, in the election's unit. */
  readonly rough: Float64Array
  readonly #amounts: bigint[]
  /** The denominators so far, the present one last, and under which of them each amount was written down. */
  readonly #scales: bigint[]
  readonly #writtenUnder: Int32Array
  #factors: (bigint | undefined)[] = []

  constructor(
    readonly groups: Groups,
    share: Fraction,
  ) {
    this.#scales = [share.of]
    this.#amounts = groups.exactSizes.map(() => share.parts)
    this.#writtenUnder = new Int32Array(groups.sizes.length)
    this.rough = new Float64Array(groups.sizes.length).fill(likeness(share.parts, share.of))
  }

  /** The denominator of all amounts. */
  get scale(): bigint {
    return this.#scales.at(-1) ?? 1n
  }

  /** What one ballot of the group holds: this over `scale`. */
  amount(group: number): bigint {
    const written = this.#writtenUnder[group] ?? 0
    const amount = this.#amounts[group] ?? 0n
    const present = this.#scales.length - 1
    if (written === present) return amount
    const brought = amount === 0n ? 0n : amount * this.#factorSince(written)
    this.#amounts[group] = brought
    this.#writtenUnder[group] = present
    return brought
  }

  /** What all ballots of these groups hold together: this over `scale`. */
  together(groups: Int32Array): bigint {
    let sum = 0n
    for (const group of groups) sum += this.amount(group) * (this.groups.exactSizes[group] ?? 0n)
    return sum
  }

  /** What each payer pays, in the election's unit, off by less than one part in 2^50. */
  likenessOf({ due, payers }: Price): number {
    return likeness(due, payers * this.scale)
  }

  /** Every ballot of these groups pays the price, or all it has. */
  pay(groups: Int32Array, { due, payers }: Price): void {
    const held = Array.from(groups, (group) => this.amount(group))
    const scale = this.scale * payers
    this.#scales.push(scale)
    this.#factors = []
    groups.forEach((group, i) => {
      const rest = (held[i] ?? 0n) * payers - due
      const amount = rest > 0n ? rest : 0n
      this.#amounts[group] = amount
      this.#writtenUnder[group] = this.#scales.length - 1
      this.rough[group] = likeness(amount, scale)
    })
  }

  #factorSince(written: number): bigint {
    const factor = this.#factors[written] ?? this.scale / (this.#scales[written] ?? 1n)
    this.#factors[written] = factor
    return factor
  }
}

/** parts / of as a floating-point number; both may be far beyond what one can hold. */
function likeness(parts: bigint, of: bigint): number {
  const surplus = of.toString(16).length * 4 - BITS_KEPT
  if (surplus <= 0) return Number(parts) / Number(of)
  return Number(parts >> BigInt(surplus)) / Number(of >> BigInt(surplus))
}
