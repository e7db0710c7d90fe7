/** What is written on papers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvedPositions, blankBody, bodyOf } from '#app/ballot/ballot-body.ts'

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 })

test('whatever is approved reads back, and every body is as long as a blank one', () => {
  fc.assert(
    fc.property(
      ids.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all))),
      ([all, approved]) => {
        const body = bodyOf(approved, all)
        expect(body).toHaveLength(blankBody(all.length).length)
        expect(approvedPositions(body, all.length).map((position) => all[position])).toEqual(
          all.filter((id) => approved.includes(id)),
        )
      },
    ),
  )
})

test.each([
  ['a blank one', blankBody(3), 3],
  ['one of another version', '2x..', 3],
  ['one that is too short', '1x.', 3],
  ['one that is too long', '1x...', 3],
  ['one with other marks', '1xX.', 3],
])('%s is not read as a ballot', (_, body, options) => {
  expect(() => approvedPositions(body, options)).toThrow('cannot be read')
})
