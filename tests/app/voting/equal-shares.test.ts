import { expect, test } from 'vitest'
import { equalShares } from '#app/voting/rules/equal-shares.ts'
import { anElection, sharesRule, times } from '#tests/given/election.ts'

test('a quarter of the residents decides on a quarter of the money', () => {
  const { winners, losses } = equalShares(
    anElection({
      budget: 120,
      costs: { park: 60, square: 60, bench: 30 },
      ballots: [...times(3, 'park', 'square'), ['bench']],
    }),
    sharesRule(),
  )
  expect(winners).toEqual(['park', 'bench'])
  expect(losses).toEqual([
    {
      id: 'square',
      why: 'supporters-ran-out',
      cost: 60,
      held: '30',
      missing: '30',
      reach: '1/2',
      after: 1,
    },
  ])
})

test('the rounds tell what each supporter paid', () => {
  const { rounds } = equalShares(
    anElection({ budget: 90, costs: { school: 40 }, ballots: times(3, 'school') }),
    sharesRule(),
  )
  expect(rounds).toMatchObject([
    { tally: { school: '3' }, elected: ['school'], excluded: [], left: 50, most: '40/3' },
  ])
})

test('who has less gives what is left, and the others pay the rest', () => {
  const { rounds } = equalShares(
    anElection({
      budget: 80,
      costs: { pool: 45, swing: 22 },
      ballots: [...times(2, 'pool'), ['pool', 'swing'], ['swing']],
    }),
    sharesRule(),
  )
  // One supporter of the swing had paid 15 of 20 for the pool and gave 5; the other gave 17.
  expect(rounds[1]).toMatchObject({ elected: ['swing'], most: '17', tally: { swing: '22/17' }, left: 13 })
})

test('an option that costs nothing is accepted at once', () => {
  const { winners, rounds } = equalShares(
    anElection({
      costs: { tree: 10, sign: 0, name: 0, unloved: 0 },
      ballots: [...times(2, 'tree', 'name'), ['sign']],
    }),
    sharesRule(),
  )
  expect(winners).toEqual(['name', 'sign', 'tree'])
  expect(rounds[0]).toMatchObject({ tally: {}, elected: ['name'], excluded: [], left: 100, most: '0' })
})

const untilTooDear = sharesRule({ completion: 'add1', start: 'whole-steps' })
const twoHalves = anElection({
  budget: 100,
  costs: { hall: 60, road: 50 },
  ballots: [...times(5, 'hall'), ...times(5, 'road')],
})

test('shares rise until a list costs too much; the list before stands', () => {
  const { winners, share } = equalShares(twoHalves, untilTooDear)
  expect(winners).toEqual(['road'])
  expect(share).toEqual({
    start: '10',
    final: '11',
    counts: 3,
    end: 'overspend',
    refused: { share: '12', cost: 110 },
    steps: [{ share: '10', cost: 50, winners: 1 }],
    added: [],
    comparison: null,
  })
})

test('or until nothing more fits', () => {
  const { share } = equalShares(twoHalves, { ...untilTooDear, stop: 'exhaustive' })
  expect(share).toMatchObject({ final: '10', counts: 1, end: 'exhaustive', refused: null })
})

test('or until all has been bought', () => {
  const election = anElection({
    budget: 100,
    costs: { a: 30, b: 50 },
    ballots: [...times(3, 'a'), ['b'], []],
  })
  const { winners, share } = equalShares(election, { ...untilTooDear, step: 7 })
  expect(winners).toEqual(['a', 'b'])
  expect(share).toMatchObject({ start: '14', final: '56', counts: 7, end: 'complete', refused: null })
  expect(share?.steps).toEqual([
    { share: '14', cost: 30, winners: 1 },
    { share: '56', cost: 80, winners: 2 },
  ])
})

test('an option above the budget never wins; the share at which it could be paid for ends the count', () => {
  const election = anElection({
    budget: 100,
    costs: { palace: 150, tree: 40 },
    ballots: [...times(9, 'palace'), ['tree']],
  })
  const { winners, losses, share } = equalShares(election, untilTooDear)
  expect(winners).toEqual([])
  expect(losses).toContainEqual({ id: 'palace', why: 'above-budget', cost: 150, budget: 100 })
  expect(share).toMatchObject({ final: '16', refused: { share: '17', cost: 150 } })
})

test('the share starts at what the rule says', () => {
  const election = anElection({ budget: 100, costs: { a: 1 }, ballots: times(3, 'a') })
  const startOf = (about: object) => equalShares(election, sharesRule(about)).share?.start
  expect(startOf({ start: 'exact' })).toBe('100/3')
  expect(startOf({ start: 'whole-steps', step: 1 })).toBe('33')
  expect(startOf({ start: 'whole-steps', step: 10 })).toBe('30')
})

test('progress tells how much of the budget the list took', () => {
  const told: number[][] = []
  const election = anElection({ costs: { a: 30, b: 50 }, ballots: [...times(3, 'a'), ['b'], []] })
  equalShares(election, untilTooDear, (done, of) => told.push([done, of]))
  expect(told[0]).toEqual([30, 100])
  expect(told.at(-1)).toEqual([80, 100])
})

test('what costs nothing is among the winners of every step', () => {
  const election = anElection({ costs: { a: 30, sign: 0 }, ballots: times(5, 'a', 'sign') })
  const { winners, share } = equalShares(election, untilTooDear)
  expect(winners).toEqual(['sign', 'a'])
  expect(share?.steps).toEqual([{ share: '20', cost: 30, winners: 2 }])
})

test.each([
  ['cost', { costs: { dear: 20, cheap: 10 }, ballots: times(2, 'dear', 'cheap') }, 'cheap', 0],
  [
    // The hall has left its fourth supporter nothing, so x and y cost their payers 5 each.
    'votes',
    {
      budget: 80,
      costs: { hall: 40, x: 10, y: 10 },
      ballots: [...times(3, 'hall'), ['hall', 'y'], ...times(2, 'y'), ...times(2, 'x')],
    },
    'y',
    1,
  ],
  ['lot', { costs: { second: 10, first: 10 }, ballots: times(2, 'second', 'first') }, 'second', 0],
] as const)('a tie settled by %s', (settledBy, written, chosen, round) => {
  const { ties } = equalShares(anElection(written), sharesRule())
  expect(ties).toHaveLength(1)
  expect(ties[0]).toMatchObject({ settledBy, chosen, round })
})

test.each([
  ['nobody voted', { costs: { a: 1 }, ballots: [] }, []],
  ['there is no money', { budget: 0, costs: { a: 1, b: 0 }, ballots: [['a', 'b']] }, ['b']],
  ['nobody can pay', { costs: { a: 60 }, ballots: [['a'], []] }, []],
  ['it takes every coin', { costs: { a: 100 }, ballots: times(3, 'a') }, ['a']],
])('%s', (_, written, winners) => {
  const once = equalShares(anElection(written), sharesRule())
  expect(once.winners).toEqual(winners)
})

test.each([
  ['no ballots', { costs: { a: 1 }, ballots: [] }],
  ['no options', { costs: {}, ballots: [[]] }],
  ['no money', { budget: 0, costs: { a: 1 }, ballots: [['a']] }],
])('with %s, raising shares ends at once', (_, written) => {
  expect(equalShares(anElection(written), untilTooDear).share).toMatchObject({ counts: 1, end: 'complete' })
})
