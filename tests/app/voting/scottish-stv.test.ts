import { expect, test } from 'vitest'
import { roundExact } from '#app/voting/exact.ts'
import { scottishStv } from '#app/voting/rules/scottish-stv.ts'
import type { Round } from '#app/voting/tally.ts'
import { onTheBoard, stvRule } from '#tests/given/ranked.ts'

const decimals = ({ tally }: Round) =>
  Object.fromEntries(Object.entries(tally).map(([id, votes]) => [id, roundExact(votes, 5)]))

test('two seats: a surplus at a quarter of a vote and a bit, and the last seat without a transfer', () => {
  const { quota, rounds, winners, losses, ties } = scottishStv(
    onTheBoard('A B C', ['15 A>B', '12 A>C', '14 B', '16 C']),
    stvRule(2),
  )
  expect([quota, winners, ties]).toEqual([20, ['A', 'C'], []])
  expect(rounds.map(decimals)).toEqual([
    { A: '27.00000', B: '14.00000', C: '16.00000' },
    { A: '20.00000', B: '17.88875', C: '19.11100' },
    { A: '20.00000', B: '17.88875', C: '19.11100' },
  ])
  expect(rounds.map(({ elected, excluded, exhausted }) => ({ elected, excluded, exhausted }))).toEqual([
    { elected: ['A'], excluded: [], exhausted: '0' },
    { elected: [], excluded: [], exhausted: '1/4000' },
    { elected: ['C'], excluded: ['B'], exhausted: '1/4000' },
  ])
  expect(rounds.map(({ transfer }) => transfer)).toEqual([
    null,
    {
      why: 'surplus',
      from: ['A'],
      to: { B: '3111/800', C: '3111/1000' },
      exhausted: '0',
      rounding: '1/4000',
    },
    null,
  ])
  expect(losses).toEqual([{ id: 'B', why: 'excluded', votes: '14311/800', round: 2 }])
})

test('three seats: a surplus of a surplus is cut once more', () => {
  const { quota, rounds, winners, losses } = scottishStv(
    onTheBoard('A B C D E', ['16 A>B>C', '11 A>B>D', '9 B>C', '13 C>D', '12 D>C', '5 E>D']),
    stvRule(3),
  )
  expect([quota, winners]).toEqual([17, ['A', 'B', 'D']])
  expect(rounds.slice(1).map(decimals)).toEqual([
    { A: '17.00000', B: '18.99999', C: '13.00000', D: '12.00000', E: '5.00000' },
    { A: '17.00000', B: '17.00000', C: '14.57102', D: '12.42878', E: '5.00000' },
    { A: '17.00000', B: '17.00000', C: '14.57102', D: '17.42878' },
  ])
  expect(losses).toEqual([
    { id: 'C', why: 'last', votes: '728551/50000', by: 'D' },
    { id: 'E', why: 'excluded', votes: '5', round: 3 },
  ])
})

test('who has the quota to the vote hands nothing on', () => {
  const { quota, rounds, winners } = scottishStv(onTheBoard('A B C', ['4 A>B', '3 B', '4 C']), stvRule(2))
  expect([quota, winners, rounds.length]).toEqual([4, ['A', 'C'], 1])
})

test('papers that name nobody else take their part of a surplus with them', () => {
  const { rounds } = scottishStv(onTheBoard('A B C', ['6 A', '3 A>B', '3 B', '2 C']), stvRule(2))
  expect(rounds[1]?.transfer).toEqual({
    why: 'surplus',
    from: ['A'],
    to: { B: '33333/25000' },
    exhausted: '33333/12500',
    rounding: '1/25000',
  })
})

test('the largest surplus goes first; of equal ones that of who had more before', () => {
  const { rounds, ties } = scottishStv(
    onTheBoard('A B C D E', ['24 A>B>D', '15 C>D', '3 B>D', '6 D', '7 E']),
    stvRule(4),
  )
  expect(rounds.slice(0, 4).map(({ transfer }) => transfer?.from[0])).toEqual([undefined, 'A', 'C', 'B'])
  expect(rounds[1]?.tally).toMatchObject({ B: '15', C: '15' })
  expect(ties).toEqual([{ round: 2, options: ['B', 'C'], chosen: 'C', settledBy: 'earlier-rounds' }])

  const equal = scottishStv(onTheBoard('A B C D', ['7 A>C', '7 B>D', '3 C', '2 D']), stvRule(3))
  expect(equal.ties).toEqual([{ round: 1, options: ['A', 'B'], chosen: 'A', settledBy: 'lot' }])
})

test('who had fewer votes at the last round in which they differed is excluded', () => {
  const { rounds, ties } = scottishStv(
    onTheBoard('A B C D E', ['9 A', '7 B', '4 C', '3 D', '1 E>D']),
    stvRule(1, { skipped: 'next' }),
  )
  expect(rounds.map(({ excluded }) => excluded)).toEqual([[], ['E'], ['D'], ['C'], ['B']])
  expect(ties).toEqual([{ round: 2, options: ['C', 'D'], chosen: 'D', settledBy: 'earlier-rounds' }])
})

test('no more are left than seats: they are elected below the quota, even without a vote', () => {
  const { winners, rounds, losses } = scottishStv(onTheBoard('C B A', ['3 A']), stvRule(2))
  expect([winners, rounds.length]).toEqual([['A', 'C'], 3])
  expect(losses).toEqual([{ id: 'B', why: 'excluded', votes: '0', round: 2 }])
  expect(scottishStv(onTheBoard('C B A', ['3 A']), stvRule(3))).toMatchObject({
    winners: ['A', 'C', 'B'],
    losses: [],
    ties: [],
  })
})

test('without a valid paper nobody is elected', () => {
  const { winners, quota, blank, spoilt, losses, rounds } = scottishStv(
    onTheBoard('A B', ['2 ', '1 A=B']),
    stvRule(1),
  )
  expect([winners, quota, blank, spoilt]).toEqual([[], 1, 2, 1])
  expect(losses.map(({ why }) => why)).toEqual(['no-supporters', 'no-supporters'])
  expect(rounds).toMatchObject([{ tally: { A: '0', B: '0' }, elected: [] }])
})

test('"none of these" takes a seat, which stays empty, and hands its surplus on', () => {
  const { winners, losses, rounds } = scottishStv(
    onTheBoard('none A B C', ['8 none>A', '5 A', '4 B', '2 C'], { none: 'none' }),
    stvRule(2),
  )
  expect(winners).toEqual(['A'])
  expect(rounds[1]?.transfer).toMatchObject({ why: 'surplus', from: ['none'], to: { A: '1' } })
  expect(losses).toEqual([
    { id: 'none', why: 'is-none' },
    { id: 'B', why: 'excluded', votes: '4', round: 3 },
    { id: 'C', why: 'excluded', votes: '2', round: 2 },
  ])
})

test('who is still there when "none of these" takes the last seat did worse than it', () => {
  const { winners, losses } = scottishStv(
    onTheBoard('none A B', ['8 none', '5 A', '2 B'], { none: 'none' }),
    stvRule(1),
  )
  expect(winners).toEqual([])
  expect(losses).toEqual([
    { id: 'none', why: 'is-none' },
    { id: 'A', why: 'below-none', votes: '5', none: '8' },
    { id: 'B', why: 'below-none', votes: '2', none: '8' },
  ])
})

test('an elected option bars those that are incompatible with it, and their papers go on', () => {
  const { winners, losses, rounds } = scottishStv(
    onTheBoard('A B C D', ['10 A>B>C', '5 B>D', '4 C', '3 D'], { incompatible: [['A', 'B']] }),
    stvRule(2),
  )
  expect(rounds[1]?.transfer).toMatchObject({ why: 'surplus', from: ['A'], to: { C: '2' } })
  expect(rounds[2]).toMatchObject({ excluded: ['B'], transfer: { why: 'exclusion', to: { D: '5' } } })
  expect([winners, losses]).toEqual([
    ['A', 'D'],
    [
      { id: 'B', why: 'incompatible', with: 'A' },
      { id: 'C', why: 'last', votes: '6', by: 'D' },
    ],
  ])
})

test('of two with the quota that are incompatible the lot decides if nothing else does', () => {
  const { winners, ties, losses } = scottishStv(
    onTheBoard('A B C', ['5 A', '5 B>C', '2 C'], { incompatible: [['B', 'A']] }),
    stvRule(2),
  )
  expect(ties).toEqual([{ round: 0, options: ['A', 'B'], chosen: 'A', settledBy: 'lot' }])
  expect([winners, losses]).toEqual([['A', 'C'], [{ id: 'B', why: 'incompatible', with: 'A' }]])
})

test('a seat stays empty where acceptance asks for more votes than its holder has', () => {
  const terms = { acceptance: { parts: 1, of: 4 } }
  const { winners, losses } = scottishStv(onTheBoard('A B C', ['9 A', '2 B', '1 C'], terms), stvRule(2))
  expect(winners).toEqual(['A'])
  expect(losses).toEqual([
    { id: 'B', why: 'below-acceptance', votes: '2', needed: '3' },
    { id: 'C', why: 'excluded', votes: '1', round: 2 },
  ])
})

test('with fewer papers than the turnout asks for the first votes are shown and nobody is elected', () => {
  const { winners, undecided, losses, options, rounds } = scottishStv(
    onTheBoard('A B', ['3 A', '1 B', '4 '], { turnout: 5, blanks: 'ignore' }),
    stvRule(1),
  )
  expect([winners, undecided]).toEqual([[], { why: 'turnout', papers: 4, needed: 5 }])
  expect(losses.map(({ why }) => why)).toEqual(['undecided', 'undecided'])
  expect([options.map(({ points }) => points), rounds.length]).toEqual([['3', '1'], 1])
})

test('more seats than options that can win are refused, and so is what is no ranked election', () => {
  const election = onTheBoard('A B none', ['1 A'], { none: 'none' })
  expect(() => scottishStv(election, stvRule(3))).toThrow(new RangeError('3 seats for 2 options'))
  expect(() => scottishStv(onTheBoard('A B', [], { none: 'C' }), stvRule(1))).toThrow('not an option here: C')
  const approvals = { ...election.ballots, kind: 'approval' as const }
  expect(() => scottishStv({ ...election, ballots: approvals }, stvRule(1))).toThrow('does not take ballots')
  const districts = [{ id: 'north', budget: 1, options: ['A'] }]
  expect(() => scottishStv(onTheBoard('A B', ['1 A'], { districts }), stvRule(1))).toThrow(
    'parts of a budget',
  )
})

test('more papers than can be added exactly are refused', () => {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / 100_000)
  expect(scottishStv(onTheBoard('A B', [`${most} A`]), stvRule(1)).winners).toEqual(['A'])
  expect(() => scottishStv(onTheBoard('A B', [`${most + 1} A`]), stvRule(1))).toThrow(RangeError)
})

test('a surplus that floating point would round is cut right: ninety thousand million papers', () => {
  const { rounds } = scottishStv(onTheBoard('A B C', ['89999999999 A>B', '1 C']), stvRule(2))
  const surplus = 59_999_999_998n
  const value = (surplus * 100_000n) / 89_999_999_999n
  const given = (BigInt(89_999_999_999) * value * 10n) / 100_000n
  expect(given).toBeGreaterThan(0n)
  expect(roundExact(rounds[1]?.tally.B ?? '', 1)).toBe(`${given / 10n}.${given % 10n}`)
})
