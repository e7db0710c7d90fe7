/** Amounts in Pabulib files: plain decimals with a dot, at most two of them. */

/** An amount as text that can be read, in hundredths. */
export type Hundredths = number

/** Why this is no amount; the last part of a reason's code (`cost-…`, `budget-…`). */
export type AmountFault = 'unreadable' | 'negative' | 'too-fine' | 'too-large'

/** Reads `1200`, `1200.5`, `1200.50` or `1200.000`. Nothing above 900 billion is taken for an amount. */
export function readAmount(cell: string | undefined): Hundredths | AmountFault {
  const [, minus, whole, decimals = ''] = /^(-)?(\d+)(?:\.(\d+))?$/.exec(cell ?? '') ?? []
  if (whole === undefined) return 'unreadable'
  if (minus) return 'negative'
  const needed = decimals.replace(/0+$/, '')
  if (needed.length > 2) return 'too-fine'
  const hundredths = Number(whole + needed.padEnd(2, '0'))
  return hundredths <= LARGEST ? hundredths : 'too-large'
}

const LARGEST = 900_000_000_000_00

/** Whether all amounts are whole: then hundredths are not needed. */
export function scaleOf(amounts: readonly Hundredths[]): 0 | 2 {
  return amounts.every((amount) => amount % 100 === 0) ? 0 : 2
}

/** An amount in 10^-scale as a plain decimal: 30729700 with scale 2 -> `307297`, 1250 -> `12.50`. */
export function writeAmount(amount: number, scale: 0 | 2): string {
  if (scale === 0 || amount % 100 === 0) return String(scale === 0 ? amount : amount / 100)
  return `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
}
