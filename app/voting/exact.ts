/** Exact numbers as text (`'315'`, `'40/3'`): how a count writes them, and how they are read and rounded. */
import type { Exact } from './tally.ts'

/** An exact number in the form to calculate with; `of` is above zero. */
export interface Fraction {
  readonly parts: bigint
  readonly of: bigint
}

/** Writes parts / of in lowest terms. Throws RangeError unless `of` is above zero. */
export function exact(parts: bigint, of: bigint): Exact {
  if (of <= 0n) throw new RangeError(`not a denominator: ${of}`)
  const divisor = greatestCommonDivisor(parts < 0n ? -parts : parts, of)
  return divisor === of ? `${parts / of}` : `${parts / divisor}/${of / divisor}`
}

/** Reads what `exact` wrote. Throws RangeError for anything else. */
export function readExact(text: Exact): Fraction {
  const [, parts, of = '1'] = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(text) ?? []
  if (parts === undefined) throw new RangeError(`not an exact number: ${text}`)
  return { parts: BigInt(parts), of: BigInt(of) }
}

/**
 * Rounds to so many decimals, halves away from zero, as a plain decimal with a dot: `'40/3'` with 2 -> `'13.33'`.
 * For people to read; nothing is decided with it.
 */
export function roundExact(text: Exact, decimals: number): string {
  const { parts, of } = readExact(text)
  const scaled = (parts < 0n ? -parts : parts) * 10n ** BigInt(decimals)
  const rounded = (2n * scaled + of) / (2n * of)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = parts < 0n && rounded > 0n ? '-' : ''
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`
}

/** The nearest number that charts and number formats can take. */
export function nearest(text: Exact): number {
  return Number(roundExact(text, 12))
}

/** Of two numbers from 0 on; 0 only if both are. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

/**
 * parts / of as the sum of two floating-point numbers, off by less than one part in 2^105; both may be far beyond what
 * one can hold, their quotient must not be. `parts` is not below zero.
 */
export function nearestTwo({ parts, of }: Fraction): { high: number; low: number } {
  const shift = 112 + 4 * (of.toString(16).length - parts.toString(16).length)
  const scaled = shift < 0 ? parts / (of << BigInt(-shift)) : (parts << BigInt(shift)) / of
  const high = Number(scaled)
  return { high: high * 2 ** -shift, low: Number(scaled - BigInt(high)) * 2 ** -shift }
}
