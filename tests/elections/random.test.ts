import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count } from '#app/voting/count.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import { greedyRule, sharesRule } from '#tests/given/election.ts'
import { PlainFraction as F } from './plain-fraction.ts'
import { anyElection, asWritten, names } from './random-elections.ts'
import { type SlowElection, slowAdd1, slowGreedy, slowShares } from './slow-count.ts'

const ELECTIONS = 2_000

const tiesOf = ({ ties }: Tally) => ties.map(({ options }) => options)

test(`greedy: ${ELECTIONS} small elections equal a slow count`, () => {
  const by = fc.constantFrom('votes' as const, 'votes-per-cost' as const)
  const misfit = fc.constantFrom('skip' as const, 'stop' as const)
  let tied = 0
  fc.assert(
    fc.property(
      anyElection,
      by,
      misfit,
      fc.integer({ min: 0, max: 3 }),
      (election, by, misfit, threshold) => {
        const slow = slowGreedy(election, { by, misfit, threshold })
        const tally = count(asWritten(election), greedyRule({ by, misfit, threshold }))
        expect(tally.winners).toEqual(names(slow.winners))
        expect(tiesOf(tally)).toEqual(slow.ties.map(names))
        tied += Math.sign(slow.ties.length)
      },
    ),
    { numRuns: ELECTIONS },
  )
  expect(tied).toBeGreaterThan(ELECTIONS / 4)
})

test(`Equal Shares: ${ELECTIONS} small elections equal a slow count`, () => {
  let tied = 0
  fc.assert(
    fc.property(anyElection, (election) => {
      const slow = slowShares(election, exactShare(election))
      const tally = count(asWritten(election), sharesRule())
      expect(tally.winners).toEqual(names(slow.winners))
      expect(tiesOf(tally)).toEqual(slow.ties.map(names))
      tied += Math.sign(slow.ties.length)
    }),
    { numRuns: ELECTIONS },
  )
  expect(tied).toBeGreaterThan(ELECTIONS / 4)
})

test.each(['overspend', 'exhaustive'] as const)(
  `Add1, stop=%s: ${ELECTIONS} small elections equal a slow count`,
  (stop) => {
    const start = fc.constantFrom('exact' as const, 'whole-steps' as const)
    let tied = 0
    fc.assert(
      fc.property(anyElection, start, fc.integer({ min: 1, max: 3 }), (election, start, step) => {
        const first = start === 'exact' ? exactShare(election) : wholeShare(election, step)
        const slow = slowAdd1(election, first, { step, stop })
        const tally = count(asWritten(election), sharesRule({ completion: 'add1', stop, start, step }))
        expect(tally.winners).toEqual(names(slow.winners))
        expect(tiesOf(tally)).toEqual(slow.ties.map(names))
        expect(tally.share).toMatchObject({ final: String(slow.share), counts: slow.counts })
        tied += Math.sign(slow.ties.length)
      }),
      { numRuns: ELECTIONS },
    )
    expect(tied).toBeGreaterThan(ELECTIONS / 4)
  },
)

test('Add1 over many shares: 300 elections whose steps are small equal a slow count of every share', () => {
  let shares = 0
  let counts = 0
  const stop = fc.constantFrom('overspend' as const, 'exhaustive' as const)
  fc.assert(
    fc.property(anyElection, stop, (small, stop) => {
      const election = { ...small, costs: small.costs.map((cost) => cost * 20), budget: small.budget * 20 }
      const slow = slowAdd1(election, wholeShare(election, 1), { step: 1, stop })
      const rule = sharesRule({ completion: 'add1', start: 'whole-steps', stop })
      const tally = count(asWritten(election), rule, () => counts++)
      expect(tally.winners).toEqual(names(slow.winners))
      expect(tally.share).toMatchObject({ final: String(slow.share), counts: slow.counts })
      shares += slow.counts
    }),
    { numRuns: 300 },
  )
  expect(counts).toBeLessThan(shares / 4)
})

const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .record({
      by: fc.constantFrom('votes' as const, 'votes-per-cost' as const),
      misfit: fc.constantFrom('skip' as const, 'stop' as const),
      threshold: fc.integer({ min: 0, max: 3 }),
    })
    .map(greedyRule),
  fc
    .record({
      completion: fc.constantFrom('none' as const, 'add1' as const),
      stop: fc.constantFrom('overspend' as const, 'exhaustive' as const),
      start: fc.constantFrom('exact' as const, 'whole-steps' as const),
    })
    .map(sharesRule),
)

test('whatever the rule, never more than the budget, and every option either wins or is told why not', () => {
  fc.assert(
    fc.property(anyElection, anyRule, (election, rule) => {
      const { winners, losses, cost, rounds } = count(asWritten(election), rule)
      expect(cost).toBeLessThanOrEqual(election.budget)
      expect(cost).toBe(winners.reduce((sum, id) => sum + (election.costs[Number(id.slice(1))] ?? 0), 0))
      expect([...winners, ...losses.map(({ id }) => id)].sort()).toEqual(names([...election.costs.keys()]))
      expect(rounds.flatMap(({ elected }) => elected)).toEqual(winners)
    }),
    { numRuns: ELECTIONS },
  )
})

test('the order of ballots changes nothing', () => {
  const shuffled = anyElection.chain((election) =>
    fc
      .shuffledSubarray([...election.voters], { minLength: election.voters.length })
      .map((voters) => ({ election, voters })),
  )
  fc.assert(
    fc.property(shuffled, anyRule, ({ election, voters }, rule) => {
      const tally = count(asWritten(election), rule)
      expect(count(asWritten({ ...election, voters }), rule)).toEqual(tally)
    }),
    { numRuns: 500 },
  )
})

const exactShare = ({ budget, voters }: SlowElection): F => new F(budget, Math.max(1, voters.length))

const wholeShare = ({ budget, voters }: SlowElection, step: number): F =>
  new F(Math.floor(budget / Math.max(1, voters.length) / step) * step)
