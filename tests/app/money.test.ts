import { expect, test } from 'vitest'
import { minorDigits, parseMoney, plainAmount } from '#app/money.ts'

test.each([
  ['1.234', 'EUR', 123_400], // a Croatian's one thousand two hundred thirty-four
  ['1,234', 'EUR', 123_400],
  ['1.234,50', 'EUR', 123_450],
  ['1,234.50', 'EUR', 123_450],
  ['1 234,5', 'RSD', 123_450],
  ['1\u00a0234\u202f567', 'PLN', 123_456_700],
  ['12', 'JPY', 12],
  ['0', 'EUR', 0],
  ['6.400.000', 'RSD', 640_000_000],
])('%s %s is read as %d minor units', (typed, currency, minor) => {
  expect(parseMoney(typed, currency)).toBe(minor)
})

test.each([
  ['', 'EUR'],
  ['-5', 'EUR'],
  ['\u22125', 'EUR'],
  ['12,345.678,9', 'EUR'],
  ['1.2345', 'EUR'],
  ['12,5', 'JPY'],
  ['a lot', 'EUR'],
  ['1.234.56', 'EUR'],
  ['99999999999999999999', 'EUR'],
])('%s %s is no amount', (typed, currency) => {
  expect(parseMoney(typed, currency)).toBeUndefined()
})

test('decimals follow ISO 4217, whatever the computer believes', () => {
  expect(['EUR', 'RSD', 'TRY', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 2, 2, 0, 3])
  expect(() => minorDigits('euro')).toThrow(RangeError)
})

test('files get plain numbers', () => {
  expect([plainAmount(123_450, 2), plainAmount(500_000, 2), plainAmount(7, 2), plainAmount(7, 0)]).toEqual([
    '1234.50',
    '5000',
    '0.07',
    '7',
  ])
})
