import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countVotes, outcomeOf, quorumOf } from '#app/recommendation/quorum.ts'

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [17, 9],
  [75, 38],
  [76, 39],
  [77, 39],
])('of a roll of %i more than half is %i', (roll, quorum) => {
  expect(quorumOf(roll)).toBe(quorum)
})

test.each([
  ['38 of 76 are no quorum, however they vote', { yes: 38, no: 0, abstain: 0 }, 'no-quorum'],
  ['39 of 76 are', { yes: 39, no: 0, abstain: 0 }, 'adopted'],
  ['abstentions count for the quorum', { yes: 1, no: 0, abstain: 38 }, 'adopted'],
  ['abstentions count for nothing else', { yes: 0, no: 0, abstain: 76 }, 'rejected'],
  ['a tie is no majority', { yes: 20, no: 20, abstain: 10 }, 'rejected'],
  ['one more yes than no is a majority', { yes: 21, no: 20, abstain: 0 }, 'adopted'],
  ['nobody voted', { yes: 0, no: 0, abstain: 0 }, 'no-quorum'],
] as const)('%s', (_, votes, outcome) => {
  expect(outcomeOf(votes, quorumOf(76))).toBe(outcome)
})

test('a quorum is more than half and can always be reached', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (roll) => {
      expect(quorumOf(roll) * 2).toBeGreaterThan(roll)
      expect((quorumOf(roll) - 1) * 2).toBeLessThanOrEqual(roll)
      expect(quorumOf(roll)).toBeLessThanOrEqual(roll)
    }),
  )
})

test('every vote is counted once, under what it says', () => {
  expect(countVotes(['yes', 'no', 'yes', 'abstain'])).toEqual({ yes: 2, no: 1, abstain: 1 })
})
