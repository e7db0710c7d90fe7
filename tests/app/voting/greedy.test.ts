import { expect, test } from 'vitest'
import { greedy } from '#app/voting/rules/greedy.ts'
import { anElection, greedyRule, times } from '#tests/given/election.ts'

const street = anElection({
  budget: 100,
  costs: { park: 60, square: 50, bench: 40, lake: 300 },
  ballots: [...times(3, 'park'), ...times(2, 'square'), ...times(1, 'bench', 'lake'), []],
})

test('the best supported come first, and what does not fit is skipped', () => {
  const { winners, cost, losses, rounds } = greedy(street, greedyRule())
  expect([winners, cost]).toEqual([['park', 'bench'], 100])
  expect(losses).toEqual([
    { id: 'square', why: 'did-not-fit', cost: 50, left: 40, missing: 10 },
    { id: 'lake', why: 'above-budget', cost: 300, budget: 100 },
  ])
  expect(rounds[1]).toEqual({
    tally: { square: '2' },
    elected: [],
    excluded: ['square'],
    left: 40,
    most: null,
    transfer: null,
    exhausted: '0',
  })
})

test('or what does not fit ends the count', () => {
  const { winners, losses } = greedy(street, greedyRule({ misfit: 'stop' }))
  expect(winners).toEqual(['park'])
  expect(losses).toEqual([
    { id: 'square', why: 'did-not-fit', cost: 50, left: 40, missing: 10 },
    { id: 'bench', why: 'after-the-stop', at: 'square' },
    { id: 'lake', why: 'above-budget', cost: 300, budget: 100 },
  ])
})

test('support for the money may count instead of support', () => {
  const { winners, rounds } = greedy(
    anElection({
      budget: 60,
      costs: { pool: 60, swing: 6, map: 0 },
      ballots: [...times(5, 'pool'), ...times(2, 'swing'), ['map']],
    }),
    greedyRule({ by: 'votes-per-cost' }),
  )
  expect(winners).toEqual(['map', 'swing'])
  expect(rounds.map(({ tally }) => tally)).toEqual([{}, { swing: '1/3' }, { pool: '1/12' }])
})

test('an option below the threshold does not win, one at the threshold does', () => {
  const election = anElection({
    costs: { a: 1, b: 1, c: 1 },
    ballots: [...times(3, 'a'), ...times(2, 'b'), ...times(1, 'c')],
  })
  const { winners, losses } = greedy(election, greedyRule({ threshold: 2 }))
  expect(winners).toEqual(['a', 'b'])
  expect(losses).toEqual([{ id: 'c', why: 'below-threshold', supporters: 1, threshold: 2 }])
})

test('ties go to the cheaper, then to the lot, and are named', () => {
  const { winners, ties } = greedy(
    anElection({ costs: { dear: 40, one: 20, two: 20 }, ballots: times(2, 'dear', 'one', 'two') }),
    greedyRule(),
  )
  expect(winners).toEqual(['one', 'two', 'dear'])
  expect(ties).toEqual([
    { round: 0, options: ['dear', 'one', 'two'], chosen: 'one', settledBy: 'lot' },
    { round: 1, options: ['dear', 'two'], chosen: 'two', settledBy: 'cost' },
  ])
})

test.each([
  ['nobody voted', { costs: { a: 1 }, ballots: [] }, []],
  ['there is nothing to vote on', { costs: {}, ballots: [[], []] }, []],
  ['there is no money', { budget: 0, costs: { a: 1, b: 0 }, ballots: [['a', 'b']] }, ['b']],
  ['nobody wants it, although it fits', { costs: { a: 0, b: 5 }, ballots: [[]] }, []],
  ['it costs all there is', { costs: { a: 100 }, ballots: [['a']] }, ['a']],
  ['it costs one more than there is', { costs: { a: 101 }, ballots: [['a']] }, []],
])('%s', (_, written, winners) => {
  expect(greedy(anElection(written), greedyRule({ threshold: 0 })).winners).toEqual(winners)
})
