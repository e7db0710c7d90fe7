import { expect, test } from 'vitest'
import { equalShares } from '#app/voting/rules/equal-shares.ts'
import { anElection, sharesRule, times } from '#tests/given/election.ts'

const quarter = anElection({
  budget: 120,
  costs: { park: 60, square: 60, bench: 30, sign: 25 },
  ballots: [...times(3, 'park', 'square'), ['bench'], ['sign']],
})

test('what is left goes to the most supported that fits', () => {
  const { winners, losses, rounds, share, cost } = equalShares(
    quarter,
    sharesRule({ completion: 'utilitarian' }),
  )
  // A share is 24: the park is paid for, then 60 are left, and the square has more supporters than bench and sign.
  expect(winners).toEqual(['park', 'square'])
  expect(cost).toBe(120)
  expect(share).toMatchObject({ end: 'single', added: ['square'], comparison: null })
  expect(losses.map(({ id }) => id)).toEqual(['bench', 'sign'])
  expect(rounds.map(({ elected, excluded }) => [elected, excluded])).toEqual([
    [['park'], []],
    [['square'], []],
    [[], ['sign']],
    [[], ['bench']],
  ])
})

test('an option that was out of reach and then wins has not lost', () => {
  const { losses } = equalShares(quarter, sharesRule({ completion: 'utilitarian' }))
  expect(losses).not.toContainEqual(expect.objectContaining({ id: 'square' }))
})

test('ties of the completion point at their own rounds', () => {
  const election = anElection({
    budget: 100,
    costs: { hall: 50, a: 30, b: 30 },
    ballots: [...times(4, 'hall'), ['a'], ['b'], ...times(4)],
  })
  const { winners, ties, rounds } = equalShares(election, sharesRule({ completion: 'utilitarian' }))
  expect(winners).toEqual(['hall', 'a'])
  expect(ties.map(({ options }) => options)).toEqual([['a', 'b']])
  expect(rounds[ties[0]?.round ?? -1]?.elected).toEqual(['a'])
})

test('shares rise by hundredths of the budget, always of the same', () => {
  const election = anElection({
    budget: 100,
    costs: { a: 30, b: 26 },
    ballots: [...times(3, 'a'), ['b'], []],
  })
  const rule = sharesRule({ completion: 'percent', percent: 15 })
  // 20 a share, then 23, then 26: by compound interest it would have been 26.45.
  expect(equalShares(election, rule).share).toMatchObject({
    start: '20',
    final: '26',
    counts: 3,
    end: 'complete',
  })
})

const twoServedAlone = anElection({
  budget: 60,
  costs: { dear: 60, small: 20, tiny: 20 },
  ballots: [...times(3, 'dear'), ['small'], ['small'], ['tiny']],
})

test('greedy takes the place of Equal Shares where more papers have more of their choices; every paper counts', () => {
  const alone = equalShares(twoServedAlone, sharesRule())
  expect(alone.winners).toEqual(['small'])
  const { winners, rule, share, cost } = equalShares(twoServedAlone, sharesRule({ comparison: 'greedy' }))
  expect(share?.comparison).toEqual({ shares: 2, greedy: 3, equal: 1, isReplaced: true, setAside: ['small'] })
  expect([winners, cost]).toEqual([['dear'], 60])
  expect(rule).toMatchObject({ id: 'equal-shares', comparison: 'greedy' })
})

test('with as many for one as for the other, Equal Shares stands', () => {
  const election = anElection({
    budget: 60,
    costs: { dear: 60, small: 20 },
    ballots: [...times(3, 'dear'), ...times(2, 'small'), ['small'], ['dear'], []],
  })
  const tally = equalShares(election, sharesRule({ comparison: 'greedy' }))
  expect(tally.share?.comparison).toMatchObject({ shares: 3, greedy: 4, isReplaced: true })
  const even = anElection({
    budget: 60,
    costs: { dear: 60, small: 20 },
    ballots: [...times(3, 'dear'), ...times(2, 'small'), ['small', 'dear']],
  })
  expect(equalShares(even, sharesRule({ comparison: 'greedy' })).share?.comparison?.isReplaced).toBe(true)
})

test.each([
  ['points', 'approval'],
  ['borda', 'approval'],
] as const)('%s are not to be had from %s ballots', (utility, kind) => {
  const rule = sharesRule({ utility, places: 3 })
  expect(() => equalShares(twoServedAlone, rule)).toThrow(new RegExp(`not ${kind}`))
})
