import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, nearest, readExact, roundExact } from '#app/voting/exact.ts'

test.each([
  [315n, 1n, '315'],
  [40n, 3n, '40/3'],
  [6n, 4n, '3/2'],
  [0n, 7n, '0'],
  [-6n, 4n, '-3/2'],
])('%s over %s is written %s', (parts, of, written) => {
  expect(exact(parts, of)).toBe(written)
})

test.each([
  ['40/3', 2, '13.33'],
  ['2/3', 0, '1'],
  ['1/2', 0, '1'],
  ['-1/2', 0, '-1'],
  ['-1/3', 0, '0'],
  ['1/200', 2, '0.01'],
  ['999/1000', 2, '1.00'],
  ['315', 2, '315.00'],
])('%s with %i decimals reads %s', (text, decimals, rounded) => {
  expect(roundExact(text, decimals)).toBe(rounded)
})

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (parts, of) => {
      const read = readExact(exact(parts, of))
      expect(read.parts * of).toBe(parts * read.of)
    }),
  )
})

test('the nearest number is near', () => {
  expect(nearest('1/3')).toBeCloseTo(1 / 3, 12)
  expect(nearest(`${10n ** 300n + 1n}/${10n ** 300n}`)).toBe(1)
})

test.each(['', '1.5', '1/0', '3/', 'x', '1/-2'])('"%s" is not an exact number', (text) => {
  expect(() => readExact(text)).toThrow(RangeError)
})

test('nothing is divided by zero', () => {
  expect(() => exact(1n, 0n)).toThrow(RangeError)
})
