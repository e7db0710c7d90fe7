import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankBody, bodyOf, marksOf, type PaperForm } from '#app/ballot/ballot-body.ts'
import type { BallotLimit } from '#app/vote/vote.ts'

const LIMITS: readonly BallotLimit[] = [
  { kind: 'none' },
  { kind: 'number', most: 2 },
  { kind: 'ranks', most: 4, equals: true },
  { kind: 'points', sum: 9999, most: 9999 },
  { kind: 'scores', most: 100 },
]
const IDS = ['a', 'b', 'c', 'd', 'e']
const form = (ballotLimit: BallotLimit): PaperForm => ({ options: IDS.map((id) => ({ id })), ballotLimit })

describe.each(LIMITS)('$kind', (limit) => {
  test('a paper reads as it was written, and all papers are of one length', () => {
    const marks = fc.tuple(
      fc.shuffledSubarray(IDS),
      fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 5, maxLength: 5 }),
    )
    fc.assert(
      fc.property(marks, ([approved, numbers]) => {
        const isApproval = limit.kind === 'none' || limit.kind === 'number'
        const values = approved.map((_, i) => numbers[i]!)
        const body = bodyOf({ approved, ...(!isApproval && { values }) }, form(limit))
        expect(body).toHaveLength(blankBody(form(limit)).length)
        const read = marksOf(body, form(limit))
        const inOrder = IDS.filter((id) => approved.includes(id))
        expect(read.positions.map((position) => IDS[position])).toEqual(inOrder)
        expect(read.values).toEqual(isApproval ? [] : inOrder.map((id) => values[approved.indexOf(id)]))
      }),
    )
  })

  test.each([
    ['a blank one', blankBody(form(limit))],
    ['a shorter one', bodyOf({ approved: [] }, form(limit)).slice(0, -1)],
    ['a longer one', `${bodyOf({ approved: [] }, form(limit))}.`],
    ['one of another version', `9${bodyOf({ approved: [] }, form(limit)).slice(1)}`],
    ['none at all', ''],
  ])('%s is not counted', (_, body) => {
    expect(() => marksOf(body, form(limit))).toThrow('cannot be read')
  })
})
