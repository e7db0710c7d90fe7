import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { BallotKind } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import { ruleOf } from '#tests/given/marked.ts'
import {
  bordaPoints,
  firstOf,
  type Giving,
  given,
  onePoint,
  type SlowMarked,
  slowChains,
  slowDuels,
  slowHarmonic,
  slowRunoff,
  slowSums,
} from './slow-marked.ts'

const ELECTIONS = 20_000

/** Low values, so that equals are the rule. */
const VALUES: Readonly<Record<BallotKind, readonly number[]>> = {
  approval: [1],
  ranked: [1, 1, 2, 2, 3, 4],
  points: [1, 2, 3, 4],
  scores: [0, 1, 2, 3, 4],
}

const anyPaper = (options: number, kind: BallotKind) =>
  fc
    .tuple(
      fc.subarray([...Array(options).keys()]),
      fc.array(fc.constantFrom(...VALUES[kind]), { minLength: options, maxLength: options }),
    )
    .map(([chosen, values]) => new Map(chosen.map((option) => [option, values[option]!])))

/** 2 to 6 options, 0 to 9 papers, terms in some of them. */
const anyMarked = (kind: BallotKind): fc.Arbitrary<SlowMarked & { readonly seats: number }> =>
  fc.constantFrom(2, 3, 4, 4, 5, 6).chain((options) =>
    fc.record({
      options: fc.constant(options),
      papers: fc
        .constantFrom(0, 2, 3, 4, 5, 6, 8, 9)
        .chain((papers) => fc.array(anyPaper(options, kind), { minLength: papers, maxLength: papers })),
      none: fc.constantFrom(null, null, 0, options - 1),
      tenths: fc.constantFrom(0, 0, 3, 5),
      incompatible: fc.constantFrom([], [], [[0, options - 1]], [[0, 1, options - 1]]),
      countsBlanks: fc.boolean(),
      seats: fc.integer({ min: 1, max: options - 1 }),
    }),
  )

const idOf = (option: number) => `o${option}`

function asWritten(
  kind: BallotKind,
  { options, papers, none, tenths, incompatible, countsBlanks }: SlowMarked,
): Election {
  return {
    budget: 0,
    options: Array.from({ length: options }, (_, option) => ({ id: idOf(option), cost: 0 })),
    ballots: ballotsOf(
      kind,
      options,
      papers.map((paper) => ({ positions: [...paper.keys()], values: [...paper.values()], count: 1 })),
    ),
    terms: {
      ...NO_TERMS,
      none: none === null ? null : idOf(none),
      acceptance: { parts: tenths, of: 10 },
      incompatible: incompatible.map((set) => set.map(idOf)),
      blanks: countsBlanks ? 'count' : 'ignore',
    },
  }
}

/** A sum above the points of a paper, or one option above what it may get, spoils it. */
const within =
  (sum: number, most: number): Giving =>
  (paper, option) => {
    const values = [...paper.values()]
    const isSpoilt = values.some((value) => value > most) || values.reduce((a, b) => a + b, 0) > sum
    return isSpoilt ? null : given(paper, option)
  }

const notAbove =
  (most: number): Giving =>
  (paper, option) =>
    [...paper.values()].some((value) => value > most) ? null : given(paper, option)

const between =
  (least: number, most: number): Giving =>
  (paper, option) =>
    paper.size < least || paper.size > most ? null : onePoint(paper, option)

interface Case {
  readonly what: string
  readonly kind: BallotKind
  readonly rule: (seats: number) => Rule & { readonly seats: number }
  readonly giving: (options: number) => Giving
  readonly how?: Partial<Parameters<typeof slowSums>[2]>
}

const CASES: readonly Case[] = [
  {
    what: 'single choice',
    kind: 'approval',
    rule: (seats) => ruleOf('plurality', { seats }),
    giving: () => firstOf(false),
    how: { on: firstOf(false) },
  },
  {
    what: 'single choice of ranked papers',
    kind: 'ranked',
    rule: (seats) => ruleOf('plurality', { seats }),
    giving: () => firstOf(true),
    how: { on: firstOf(true) },
  },
  {
    what: 'approval',
    kind: 'approval',
    rule: (seats) => ruleOf('approval', { seats }),
    giving: () => onePoint,
  },
  {
    what: 'choices of k',
    kind: 'approval',
    rule: (seats) => ruleOf('k-of-n', { seats, least: 1, most: 2 }),
    giving: () => between(1, 2),
  },
  {
    what: 'points',
    kind: 'points',
    rule: (seats) => ruleOf('points', { seats, sum: 8, most: 3 }),
    giving: () => within(8, 3),
    how: { byPapers: true },
  },
  {
    what: 'scores, where what is not judged is nothing',
    kind: 'scores',
    rule: (seats) => ruleOf('score', { seats, most: 3 }),
    giving: () => notAbove(3),
    how: { byPapers: true },
  },
  {
    what: 'scores, by the mean of those who judged',
    kind: 'scores',
    rule: (seats) => ruleOf('score', { seats, most: 3, unjudged: 'left-out' }),
    giving: () => notAbove(3),
    how: { byPapers: true, mean: true },
  },
  {
    what: 'Borda, nothing for what is not ranked',
    kind: 'ranked',
    rule: (seats) => ruleOf('borda', { seats }),
    giving: (options) => bordaPoints(options, 'zero'),
  },
  {
    what: 'Borda, where those not ranked share the last places',
    kind: 'ranked',
    rule: (seats) => ruleOf('borda', { seats, unranked: 'share' }),
    giving: (options) => bordaPoints(options, 'share'),
  },
]

describe.each(CASES)('$what', ({ kind, rule, giving, how }) => {
  test('is the same as counted slowly, whatever the order of papers', () => {
    fc.assert(
      fc.property(anyMarked(kind), ({ seats, ...election }) => {
        const tally = count(asWritten(kind, election), rule(seats))
        const slow = slowSums(election, giving(election.options), { seats, ...how })
        expect(tally.winners).toEqual(slow.winners.map(idOf))
        expect(tally.options.map(({ points }) => points)).toEqual(slow.totals.map(String))
        expect(new Set([...tally.winners, ...tally.losses.map(({ id }) => id)]).size).toBe(election.options)
        const reversed = { ...election, papers: election.papers.toReversed() }
        expect(count(asWritten(kind, reversed), rule(seats))).toEqual(tally)
      }),
      { numRuns: ELECTIONS },
    )
  })

  test('who has won still wins with one more paper for it alone', () => {
    const mean = how?.mean === true
    fc.assert(
      fc.property(anyMarked(kind), ({ seats, ...drawn }) => {
        const election = { ...drawn, incompatible: [], tenths: 0 }
        const { winners } = count(asWritten(kind, election), rule(seats))
        for (const winner of winners) {
          const value = mean || kind === 'scores' ? 3 : 1
          const paper = new Map([[Number(winner.slice(1)), value]])
          const more = { ...election, papers: [...election.papers, paper] }
          expect(count(asWritten(kind, more), rule(seats)).winners).toContain(winner)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test.each([false, true])('a run-off is the same as counted slowly; ranked papers: %s', (isRanked) => {
  const kind = isRanked ? 'ranked' : 'approval'
  const rule = ruleOf('runoff', { second: isRanked ? 'ranked' : 'new-vote' })
  fc.assert(
    fc.property(anyMarked(kind), (election) => {
      const tally = count(asWritten(kind, election), rule)
      const { winner, pair } = slowRunoff(election, isRanked)
      expect(tally.winners).toEqual(winner === null ? [] : [idOf(winner)])
      expect(tally.undecided).toEqual(pair && { why: 'second-vote', between: pair.map(idOf) })
      expect(new Set([...tally.winners, ...tally.losses.map(({ id }) => id)]).size).toBe(election.options)
      const reversed = { ...election, papers: election.papers.toReversed() }
      expect(count(asWritten(kind, reversed), rule)).toEqual(tally)
    }),
    { numRuns: ELECTIONS },
  )
})

const strengths = fc.constantFrom('winning-votes' as const, 'margins' as const)
const readings = fc.constantFrom('below' as const, 'not-compared' as const)

test('Schulze is the same as trying every chain of duels', () => {
  fc.assert(
    fc.property(anyMarked('ranked'), strengths, readings, ({ seats, ...election }, strength, unranked) => {
      const rule = ruleOf('schulze', { seats, strength, unranked })
      const tally = count(asWritten('ranked', election), rule)
      const duels = slowDuels(election, unranked)
      const chains = slowChains(duels, strength)
      expect(tally.duels).toEqual({ wins: duels, strengths: chains })
      const beats = (a: string, b: string) => {
        const [one, other] = [Number(a.slice(1)), Number(b.slice(1))]
        return chains[one]![other]! > chains[other]![one]!
      }
      const tiers = tally.ranking!
      tiers.forEach((tier, i) => {
        const lower = tiers.slice(i).flat()
        expect(tier).toEqual(lower.filter((one) => !lower.some((other) => beats(other, one))).sort())
      })
      const reversed = { ...election, papers: election.papers.toReversed() }
      expect(count(asWritten('ranked', reversed), rule)).toEqual(tally)
    }),
    { numRuns: ELECTIONS },
  )
})

test('who wins by Schulze still wins when one paper puts it first', () => {
  fc.assert(
    fc.property(anyMarked('ranked'), ({ seats: _, ...drawn }) => {
      const election = { ...drawn, incompatible: [], tenths: 0, none: null }
      const rule = ruleOf('schulze', { seats: 1 })
      const [winner] = count(asWritten('ranked', election), rule).winners
      if (winner === undefined) return
      const option = Number(winner.slice(1))
      const raised = election.papers.map((paper, i) => {
        if (i > 0) return paper
        return new Map([...[...paper].map(([one, rank]): [number, number] => [one, rank + 1]), [option, 1]])
      })
      const tally = count(asWritten('ranked', { ...election, papers: raised }), rule)
      expect(tally.ranking![0]).toContain(winner)
    }),
    { numRuns: 2_000 },
  )
})

test('the harmonic order is the same as divided by hand', () => {
  fc.assert(
    fc.property(anyMarked('approval'), (drawn) => {
      const election = { ...drawn, none: null }
      const tally = count(asWritten('approval', election), ruleOf('harmonic'))
      const { order, points } = slowHarmonic(election)
      expect(tally.ranking).toEqual(order.map((option) => [idOf(option)]))
      expect(tally.options.map((option) => option.points)).toEqual(points.map(String))
      const reversed = { ...election, papers: election.papers.toReversed() }
      expect(count(asWritten('approval', reversed), ruleOf('harmonic'))).toEqual(tally)
    }),
    { numRuns: ELECTIONS },
  )
})
