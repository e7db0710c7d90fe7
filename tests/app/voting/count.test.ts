import { expect, test } from 'vitest'
import { count } from '#app/voting/count.ts'
import type { ApprovalElection } from '#app/voting/election.ts'
import { readRule, usualEqualShares, usualGreedy } from '#app/voting/rule.ts'
import { anElection, greedyRule, sharesRule, times } from '#tests/given/election.ts'

const options = [
  { id: 'a', cost: 1 },
  { id: 'b', cost: 2 },
]
const ballot = (...approved: number[]) => [{ approved, count: 1 }]

test.each<[string, ApprovalElection]>([
  ['a cost below zero', { budget: 1, options: [{ id: 'a', cost: -1 }], ballots: [] }],
  ['half a unit', { budget: 1.5, options, ballots: [] }],
  ['an option twice', { budget: 1, options: [...options, ...options], ballots: [] }],
  ['a ballot for no option', { budget: 1, options, ballots: ballot(2) }],
  ['a ballot that names one twice', { budget: 1, options, ballots: ballot(0, 0) }],
  ['a ballot out of order', { budget: 1, options, ballots: ballot(1, 0) }],
  ['half a ballot', { budget: 1, options, ballots: [{ approved: [0], count: 0.5 }] }],
])('%s is no election', (_, election) => {
  expect(() => count(election, greedyRule())).toThrow(RangeError)
  expect(() => count(election, sharesRule())).toThrow(RangeError)
})

test('a step of nothing is no rule, because it would never end', () => {
  const election = anElection({ costs: { a: 90 }, ballots: [['a'], []] })
  expect(() => count(election, sharesRule({ completion: 'add1', step: 0 }))).toThrow(RangeError)
})

test('a tally is plain JSON and says by which rule it was counted, with every parameter', () => {
  const election = anElection({ costs: { a: 30, b: 90 }, ballots: [...times(4, 'a'), ['b']] })
  for (const rule of [greedyRule(), sharesRule({ completion: 'add1' })]) {
    const tally = count(election, rule)
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally)
    expect(readRule(tally.rule)).toEqual(rule)
  }
})

test.each([
  ['an unknown rule', { ...usualGreedy, id: 'dictator' }],
  ['a parameter too few', { ...usualGreedy, misfit: undefined }],
  ['a parameter too many', { ...usualGreedy, seats: 3 }],
  ['another order of ties', { ...usualGreedy, ties: ['lot', 'cost', 'votes'] }],
  ['a step of nothing', usualEqualShares(0)],
  ['a rule of a later version', { ...usualEqualShares(1), version: 2 }],
])('%s is not read', (_, json) => {
  expect(() => readRule(json)).toThrow()
})
