import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import { readExact } from '#app/voting/exact.ts'
import type { Tally } from '#app/voting/tally.ts'
import { irvRule, stvRule } from '#tests/given/ranked.ts'
import { PlainFraction as F } from './plain-fraction.ts'
import { type SlowRanked, type SlowRankedOutcome, slowIrv, slowStv } from './slow-ranked.ts'

const ELECTIONS = 20_000

const idOf = (option: number) => `o${option}`

/** One in twelve is blank. Each number says how the next name of a shuffled list is written: after gaps, or as an equal. */
const anyPaper = (options: number) =>
  fc
    .record({
      names: fc.shuffledSubarray([...Array(options).keys()], { minLength: Math.min(options, 2) }),
      written: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, 3), {
        minLength: options,
        maxLength: options,
      }),
      count: fc.constantFrom(1, 1, 1, 1, 2, 2, 3),
      isBlank: fc.integer({ min: 1, max: 12 }).map((side) => side === 12),
    })
    .map(({ names, written, count, isBlank }) => {
      const ranks: number[][] = []
      for (const [i, name] of names.entries()) {
        const how = written[i]!
        if (how === 3 && ranks.length > 0) ranks.at(-1)!.push(name)
        else ranks.push(...Array.from({ length: how % 3 }, () => []), [name])
      }
      return { count, ranks: isBlank ? [] : ranks }
    })

/** 1 to 6 options and 0 to 10 lines, in which equal votes are the rule; terms in some of them. */
const anyRanked: fc.Arbitrary<{ election: SlowRanked; seats: number }> = fc
  .constantFrom(1, 2, 3, 4, 5, 5, 6, 6)
  .chain((options) =>
    fc.record({
      options: fc.constant(options),
      papers: fc
        .constantFrom(0, 2, 4, 6, 8, 9, 10, 11, 12)
        .chain((lines) => fc.array(anyPaper(options), { minLength: lines, maxLength: lines })),
      skipped: fc.constantFrom('next' as const, 'end' as const, 'end-after-two' as const),
      equal: fc.constantFrom('end' as const, 'pass' as const, 'only-open' as const),
      none: options > 1 ? fc.constantFrom(null, null, 0, options - 1) : fc.constant(null),
      tenths: fc.constantFrom(0, 0, 2, 5, 8),
      incompatible: fc.constantFrom([], [], [[0, options - 1]], [[0, 1, options - 1].slice(0, options)]),
      draw: fc.nat({ max: 59 }),
    }),
  )
  .map(({ draw, ...election }) => {
    const able = election.options - (election.none === null ? 0 : 1)
    return { election, seats: 1 + (draw % able) }
  })

function asWritten({ options, papers, none, tenths, incompatible }: SlowRanked): Election {
  const lines = papers.map(({ count, ranks }) => {
    const marks = ranks.flatMap((names, rank) => names.map((name) => [name, rank + 1] as const))
    return { count, positions: marks.map(([name]) => name), values: marks.map(([, rank]) => rank) }
  })
  return {
    budget: 0,
    options: Array.from({ length: options }, (_, option) => ({ id: idOf(option), cost: 0 })),
    ballots: ballotsOf('ranked', options, lines),
    terms: {
      ...NO_TERMS,
      none: none === null ? null : idOf(none),
      acceptance: { parts: tenths, of: 10 },
      blanks: 'ignore',
      incompatible: incompatible.map((set) => set.map(idOf)),
    },
  }
}

const fraction = (text: string): F => {
  const { parts, of } = readExact(text)
  return new F(parts, of)
}

function expectSame(tally: Tally, slow: SlowRankedOutcome): void {
  expect(tally.winners).toEqual(slow.winners.map(idOf))
  const tallies = slow.stages.map(({ votes }) =>
    Object.fromEntries(votes.flatMap((sum, option) => (sum ? [[idOf(option), String(sum)]] : []))),
  )
  expect(tally.rounds.map((round) => round.tally)).toEqual(tallies)
  const ties = slow.ties.map(({ options, chosen, by }) => [options.map(idOf), idOf(chosen), by])
  expect(tally.ties.map(({ options, chosen, settledBy }) => [options, chosen, settledBy])).toEqual(ties)
}

/** Votes, papers that ended, and what was cut off are together the valid papers, at every stage. */
function expectNothingIsLost({ rounds, ballots, blank, spoilt }: Tally, slow: SlowRankedOutcome): void {
  let [ended, rounding] = [new F(0), new F(0)]
  for (const [i, round] of rounds.entries()) {
    ended = ended.plus(fraction(round.transfer?.exhausted ?? '0'))
    rounding = rounding.plus(fraction(round.transfer?.rounding ?? '0'))
    const votes = Object.values(round.tally).reduce((sum, text) => sum.plus(fraction(text)), new F(0))
    expect(String(ended)).toBe(String(slow.stages[i]!.nonTransferable))
    expect(round.exhausted).toBe(String(ended.plus(rounding)))
    expect(String(votes.plus(ended).plus(rounding))).toBe(String(ballots - blank - spoilt))
  }
  expect(ballots - blank - spoilt).toBe(slow.valid)
}

function expectEveryoneIsTold({ winners, losses, rounds, options }: Tally): void {
  expect([...winners, ...losses.map(({ id }) => id)].sort()).toEqual(options.map(({ id }) => id))
  expect(rounds.flatMap(({ elected }) => elected)).toEqual(winners)
}

/** Notes what this election had, so that the test can say that it met all there is. */
function mark(seen: Map<string, number>, { ties, rounds, losses }: Tally): void {
  const transfers = rounds.flatMap(({ transfer }) => transfer ?? [])
  const had = new Set<string>([
    ...ties.map(({ settledBy }) => settledBy),
    ...losses.map(({ why }) => why),
    ...transfers.map(({ why }) => why),
    ...transfers.flatMap(({ rounding }) => (rounding === '0' ? [] : ['cut'])),
  ])
  for (const what of had) seen.set(what, (seen.get(what) ?? 0) + 1)
}

test(`instant run-off: ${ELECTIONS} small elections equal a slow count`, () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyRanked, ({ election }) => {
      const { skipped, equal } = election
      const tally = count(asWritten(election), irvRule({ skipped, equal }))
      const slow = slowIrv(election)
      expectSame(tally, slow)
      expectNothingIsLost(tally, slow)
      expectEveryoneIsTold(tally)
      mark(seen, tally)
    }),
    { numRuns: ELECTIONS },
  )
  for (const what of ['lot', 'earlier-rounds', 'below-none', 'below-acceptance']) {
    expect(seen.get(what), what).toBeGreaterThan(ELECTIONS / 50)
  }
}, 120_000)

test(`Scottish rules: ${ELECTIONS} small elections equal a slow count`, () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyRanked, ({ election, seats }) => {
      const { skipped, equal } = election
      const tally = count(asWritten(election), stvRule(seats, { skipped, equal }))
      const slow = slowStv(election, seats)
      expectSame(tally, slow)
      expectNothingIsLost(tally, slow)
      expectEveryoneIsTold(tally)
      mark(seen, tally)
    }),
    { numRuns: ELECTIONS },
  )
  for (const what of ['lot', 'earlier-rounds', 'surplus', 'cut', 'below-acceptance', 'incompatible']) {
    expect(seen.get(what), what).toBeGreaterThan(ELECTIONS / 50)
  }
}, 120_000)

test('neither the order of papers nor how equal ones are bundled changes anything', () => {
  const shuffled = anyRanked.chain(({ election, seats }) => {
    const singles = election.papers.flatMap(({ count, ranks }) =>
      Array.from({ length: count }, () => ({ count: 1, ranks })),
    )
    return fc
      .shuffledSubarray(singles, { minLength: singles.length })
      .map((papers) => ({ election, seats, papers }))
  })
  fc.assert(
    fc.property(shuffled, ({ election, seats, papers }) => {
      const { skipped, equal } = election
      for (const rule of [irvRule({ skipped, equal }), stvRule(seats, { skipped, equal })]) {
        const tally = count(asWritten(election), rule)
        expect(count(asWritten({ ...election, papers }), rule)).toEqual(tally)
      }
    }),
    { numRuns: 2_000 },
  )
}, 60_000)
