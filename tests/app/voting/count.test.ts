import { expect, test } from 'vitest'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import { readRule, usualEqualShares, usualGreedy } from '#app/voting/rule.ts'
import { anElection, approvals, greedyRule, sharesRule, times } from '#tests/given/election.ts'

const options = [
  { id: 'a', cost: 1 },
  { id: 'b', cost: 2 },
]
const none = { ballots: approvals(2, []), terms: NO_TERMS }

test.each<[string, Election]>([
  ['a cost below zero', { budget: 1, options: [{ id: 'a', cost: -1 }], ...none }],
  ['half a unit', { budget: 1.5, options, ...none }],
  ['an option twice', { budget: 1, options: [...options, ...options], ...none }],
  ['a ballot for no option', { budget: 1, options, ballots: approvals(3, [[2]]), terms: NO_TERMS }],
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
