/**
 * Sums of products with about twice the digits of a floating-point number, kept as two of them.
 *
 * With u = 2^-53, n terms x and T = sum of |x|: high + low is off by less than n^2 * u^2 * T, because every rounding
 * error of `high` is known exactly and goes into `low`, and only what is lost there, an error of errors, is lost.
 *
 * Ogita, Rump, Oishi: Accurate Sum and Dot Product, 2005 (Sum2, Dot2).
 */
export class LongSum {
  high = 0
  low = 0

  add(term: number): void {
    const sum = this.high + term
    const back = sum - this.high
    this.low += this.high - (sum - back) + (term - back)
    this.high = sum
  }

  addProduct(a: number, b: number): void {
    const product = a * b
    this.add(product)
    this.low += productError(a, b, product)
  }

  /** Divides; off by less than 8 * u^2 of the result, besides what the sum was off by. */
  divide(by: number): void {
    const { high, low } = this
    const sum = high + low
    const back = sum - high
    const rest = high - (sum - back) + (low - back)
    const quotient = sum / by
    const product = quotient * by
    const more = (sum - product - productError(quotient, by, product) + rest) / by
    this.high = quotient + more
    this.low = quotient - this.high + more
  }
}

/** a * b - product, exactly (Dekker). */
function productError(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)]
  const [aLow, bLow] = [a - aHigh, b - bHigh]
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

/** The upper 26 bits (Veltkamp). */
function upperHalf(a: number): number {
  const shifted = a * 134_217_729
  return shifted - (shifted - a)
}
