/** Equal Shares against a slow count in plain fractions: every utility, every completion, and the filter against itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalShares } from '#app/voting/rules/equal-shares.ts'
import { Filter } from '#app/voting/shares/filter.ts'
import type { Tally } from '#app/voting/tally.ts'
import { PlainFraction as F } from './plain-fraction.ts'
import { names } from './random-elections.ts'
import { anyMarked, asWritten, type Marked, ruleOf, UTILITIES, worthIn } from './random-marks.ts'
import { type SlowElection, slowAdd1, slowPreferences, slowRest, slowShares } from './slow-count.ts'

const ELECTIONS = 20_000
const tiesOf = ({ ties }: Tally) => ties.map(({ options }) => options)
const exactShare = ({ budget, voters }: SlowElection): F => new F(budget, Math.max(1, voters.length))
const wholeShare = ({ budget, voters }: SlowElection, step: number): F =>
  new F(Math.floor(budget / Math.max(1, voters.length) / step) * step)

test.each(UTILITIES)(
  `%s: ${ELECTIONS} small elections equal a slow count`,
  { timeout: 120_000 },
  (utility) => {
    let tied = 0
    fc.assert(
      fc.property(anyMarked(utility), (election) => {
        const slow = slowShares(election, exactShare(election), worthIn(election))
        const tally = equalShares(asWritten(election), ruleOf(election))
        expect(tally.winners).toEqual(names(slow.winners))
        expect(tiesOf(tally)).toEqual(slow.ties.map(names))
        tied += Math.sign(slow.ties.length)
      }),
      { numRuns: ELECTIONS },
    )
    expect(tied).toBeGreaterThan(ELECTIONS / 20)
  },
)

const stops = fc.constantFrom('overspend' as const, 'exhaustive' as const)
const starts = fc.constantFrom('exact' as const, 'whole-steps' as const)

test.each(UTILITIES)(
  `Add1 by %s: ${ELECTIONS} small elections equal a slow count of every share`,
  { timeout: 300_000 },
  (utility) => {
    fc.assert(
      fc.property(
        anyMarked(utility),
        starts,
        stops,
        fc.integer({ min: 1, max: 3 }),
        (election, start, stop, step) => {
          const first = start === 'exact' ? exactShare(election) : wholeShare(election, step)
          const slow = slowAdd1(election, first, { step, stop }, worthIn(election))
          const tally = equalShares(
            asWritten(election),
            ruleOf(election, { completion: 'add1', stop, start, step }),
          )
          expect(tally.winners).toEqual(names(slow.winners))
          expect(tiesOf(tally)).toEqual(slow.ties.map(names))
          expect(tally.share).toMatchObject({ final: String(slow.share), counts: slow.counts })
        },
      ),
      { numRuns: ELECTIONS },
    )
  },
)

test.each(UTILITIES)(
  'by percent, %s: 5,000 small elections equal a slow count of every share',
  { timeout: 300_000 },
  (utility) => {
    fc.assert(
      fc.property(anyMarked(utility), stops, fc.integer({ min: 5, max: 30 }), (election, stop, percent) => {
        const first = exactShare(election)
        const slow = slowAdd1(
          election,
          first,
          { step: first.times(new F(percent, 100)), stop },
          worthIn(election),
        )
        const tally = equalShares(
          asWritten(election),
          ruleOf(election, { completion: 'percent', stop, percent }),
        )
        expect(tally.winners).toEqual(names(slow.winners))
        expect(tally.share).toMatchObject({ final: String(slow.share), counts: slow.counts })
      }),
      { numRuns: 5_000 },
    )
  },
)

/** By papers or by points. */
const supportIn = (election: Marked) => (option: number) =>
  election.voters.reduce((sum, marked, voter) => {
    if (!marked.includes(option)) return sum
    return sum + (election.kind === 'approval' ? 1 : worthIn(election)(voter, option))
  }, 0)

test(`completed by the most supported: ${ELECTIONS} small elections equal a slow count`, {
  timeout: 300_000,
}, () => {
  const completions = fc.constantFrom('utilitarian' as const, 'add1-utilitarian' as const)
  fc.assert(
    fc.property(
      fc.constantFrom(...UTILITIES).chain(anyMarked),
      completions,
      stops,
      (election, completion, stop) => {
        const worth = worthIn(election)
        const first = exactShare(election)
        const slow =
          completion === 'utilitarian'
            ? slowShares(election, first, worth)
            : slowAdd1(election, first, { step: 1, stop }, worth)
        const rest = slowRest(election, slow.winners, supportIn(election))
        const tally = equalShares(asWritten(election), ruleOf(election, { completion, stop }))
        expect(tally.winners).toEqual(names([...slow.winners, ...rest.winners]))
        expect(tally.share?.added).toEqual(names(rest.winners))
        expect(tiesOf(tally)).toEqual([...slow.ties, ...rest.ties].map(names))
        expect(tally.ties.every(({ round }) => round < tally.rounds.length)).toBe(true)
      },
    ),
    { numRuns: ELECTIONS },
  )
})

test(`compared with greedy: ${ELECTIONS} small elections equal a slow count`, { timeout: 300_000 }, () => {
  let replaced = 0
  fc.assert(
    fc.property(fc.constantFrom(...UTILITIES).chain(anyMarked), (election) => {
      const worth = worthIn(election)
      const { winners } = slowShares(election, exactShare(election), worth)
      const greedy = slowRest(election, [], supportIn(election))
      const [shares, more] = slowPreferences(election, winners, greedy.winners, worth)
      const tally = equalShares(asWritten(election), ruleOf(election, { comparison: 'greedy' }))
      const isReplaced = more > shares
      expect(tally.share?.comparison).toMatchObject({ shares, greedy: more, isReplaced })
      expect(tally.winners).toEqual(names(isReplaced ? greedy.winners : winners))
      replaced += Number(isReplaced)
    }),
    { numRuns: ELECTIONS },
  )
  expect(replaced).toBeGreaterThan(ELECTIONS / 20)
  expect(replaced).toBeLessThan(ELECTIONS)
})

test('with every bound widened beyond use, exact arithmetic decides alone and decides the same', {
  timeout: 120_000,
}, () => {
  let [calls, fallbacks] = [0, 0]
  fc.assert(
    fc.property(fc.constantFrom(...UTILITIES).chain(anyMarked), stops, (election, stop) => {
      const rule = ruleOf(election, { completion: 'add1', stop })
      const never = new Filter(2 ** 70)
      const exactly = equalShares(asWritten(election), rule, undefined, never)
      const usually = new Filter()
      expect(equalShares(asWritten(election), rule, undefined, usually)).toEqual(exactly)
      calls += never.calls
      fallbacks += usually.fallbacks
    }),
    { numRuns: ELECTIONS },
  )
  expect(fallbacks).toBeLessThan(calls / 2)
})

test('the order of ballots changes nothing, whatever they say', () => {
  const shuffled = fc
    .constantFrom(...UTILITIES)
    .chain(anyMarked)
    .chain((election) =>
      fc
        .shuffledSubarray([...election.voters.keys()], { minLength: election.voters.length })
        .map((order) => ({ election, order })),
    )
  fc.assert(
    fc.property(shuffled, stops, ({ election, order }, stop) => {
      const rule = ruleOf(election, { completion: 'add1', stop })
      const voters = order.map((voter) => election.voters[voter]!)
      const values = order.map((voter) => election.values[voter]!)
      const tally = equalShares(asWritten(election), rule)
      expect(equalShares(asWritten({ ...election, voters, values }), rule)).toEqual(tally)
    }),
    { numRuns: 2_000 },
  )
})
