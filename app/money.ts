/** Money: whole minor units of a currency. What people type is read here; how amounts look is `useFormat`. */

/**
 * ISO 4217 where it is not two. Kept here because what a computer's own tables say differs from one to the next (some
 * give the dinar no decimals), and the same amount must be read alike on server, browser and paper.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
}

/** How many decimals the currency has: 2 for EUR, 0 for JPY. Throws RangeError for what is no currency code. */
export function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not a currency: ${currency}`)
  return DECIMALS[currency] ?? 2
}

/**
 * Reads an amount as people of the region type it: `1.234,50`, `1 234,50`, `1,234.50`, `1234.5`, `1.234`.
 * A last group of exactly three digits after a dot or comma is thousands, so `1.234` is one thousand.
 *
 * @returns minor units, or undefined for what is no amount, is negative, has too many decimals or is beyond
 *   what a safe integer holds
 */
export function parseMoney(typed: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const bare = typed.normalize('NFKC').replace(/[\s'’]/g, '')
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d+))?$/.exec(bare)
  if (!parts) return undefined
  const [, whole = '', separator, fraction = ''] = parts
  if (separator && whole.includes(separator)) return undefined
  if (mixesGroups(whole) || fraction.length > digits) return undefined
  const minor = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? minor : undefined
}

const mixesGroups = (whole: string) => whole.includes('.') && whole.includes(',')

/** Minor units as a plain decimal with a dot and no groups, for files: 123450 -> `1234.50`, 500000 -> `5000`. */
export function plainAmount(minor: number, digits: number): string {
  const text = String(minor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  return /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`
}
