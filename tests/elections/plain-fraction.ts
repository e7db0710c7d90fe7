/** Fractions as at school, always in lowest terms: slow and easy to believe. */
export class PlainFraction {
  readonly n: bigint
  readonly d: bigint

  constructor(n: bigint | number, d: bigint | number = 1) {
    const [top, bottom] = [BigInt(n), BigInt(d)]
    if (bottom === 0n) throw new Error('nothing can be divided by zero')
    let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
    while (b !== 0n) [a, b] = [b, a % b]
    const sign = bottom < 0n ? -1n : 1n
    this.n = a === 0n ? 0n : (sign * top) / a
    this.d = a === 0n ? 1n : (sign * bottom) / a
  }

  plus(other: PlainFraction): PlainFraction {
    return new PlainFraction(this.n * other.d + other.n * this.d, this.d * other.d)
  }

  minus(other: PlainFraction): PlainFraction {
    return this.plus(new PlainFraction(-other.n, other.d))
  }

  times(other: PlainFraction): PlainFraction {
    return new PlainFraction(this.n * other.n, this.d * other.d)
  }

  over(other: PlainFraction): PlainFraction {
    return new PlainFraction(this.n * other.d, this.d * other.n)
  }

  isBelow(other: PlainFraction): boolean {
    return this.minus(other).n < 0n
  }

  equals(other: PlainFraction): boolean {
    return this.n === other.n && this.d === other.d
  }

  toString(): string {
    return this.d === 1n ? String(this.n) : `${this.n}/${this.d}`
  }
}
