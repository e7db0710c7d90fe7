import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BallotKind } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import type { Rule } from '#app/voting/rule.ts'
import { ruleOf } from '#tests/given/marked.ts'
import { anyMarked, asWritten, ELECTIONS, idOf } from './marked-elections.ts'
import { bordaPoints, firstOf, type Giving, given, onePoint, slowSums } from './slow-marked.ts'

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
