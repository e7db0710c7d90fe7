/** From wall time to the instant that counts, in several zones and on the nights when clocks change. */
import { expect, test } from 'vitest'
import { instantOf } from '#app/consultation/local-time.server.ts'

test.each([
  ['2030-01-15T20:00', 'Europe/Belgrade', '2030-01-15T19:00:00.000Z'],
  ['2030-07-15T20:00', 'Europe/Belgrade', '2030-07-15T18:00:00.000Z'],
  ['2030-07-15T20:00', 'Europe/Sofia', '2030-07-15T17:00:00.000Z'],
  ['2030-01-15T20:00', 'Europe/Istanbul', '2030-01-15T17:00:00.000Z'],
  ['2030-07-15T20:00', 'Europe/Istanbul', '2030-07-15T17:00:00.000Z'],
  ['2030-07-15T00:00', 'Europe/Athens', '2030-07-14T21:00:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant)
})

test.each([
  ['never shown: clocks go forward', '2030-03-31T02:30', 'Europe/Belgrade'],
  ['shown twice: clocks go back', '2030-10-27T02:30', 'Europe/Belgrade'],
  ['never shown', '2030-03-31T03:30', 'Europe/Athens'],
])('%s', (_, local, zone) => {
  expect(instantOf(local, zone)).toBeUndefined()
})

test('where clocks do not change the same wall times exist', () => {
  expect(instantOf('2030-03-31T02:30', 'Europe/Istanbul')).toBe('2030-03-30T23:30:00.000Z')
})

test.each([
  ['2030-02-30T20:00', 'Europe/Sofia'],
  ['2030-02-20T20:00', 'Europe/Atlantis'],
])('%s in %s is no time', (local, zone) => {
  expect(() => instantOf(local, zone)).toThrow(RangeError)
})
