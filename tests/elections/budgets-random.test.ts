import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { BallotKind } from '#app/voting/ballots.ts'
import type { GreedyRule } from '#app/voting/budget-rule.ts'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import { ruleOf } from '#tests/given/marked.ts'
import {
  type SlowBudget,
  type SlowRule,
  type SlowTerms,
  slowGreedyOf,
  slowPhragmen,
  slowUnderTerms,
} from './slow-budgets.ts'

const ELECTIONS = 20_000

const VALUES: Readonly<Record<BallotKind, readonly number[]>> = {
  approval: [1],
  ranked: [1, 2, 2, 3],
  points: [1, 2, 3],
  scores: [0, 1, 2],
}
/** Of ranked papers the first two ranks give points. */
const PLACES = 2

type Drawn = SlowBudget & SlowTerms

const anyPaper = (options: number, kind: BallotKind) =>
  fc
    .tuple(
      fc.subarray([...Array(options).keys()]),
      fc.array(fc.constantFrom(...VALUES[kind]), { minLength: options, maxLength: options }),
    )
    .map(([chosen, values]) => new Map(chosen.map((option) => [option, values[option]!])))

/** 1 to 7 options, 0 to 9 voters; equal costs and equal support are the rule. */
const anyBudget = (kind: BallotKind): fc.Arbitrary<Drawn> =>
  fc
    .constantFrom(1, 3, 4, 5, 6, 7)
    .chain((options) =>
      fc.record({
        costs: fc.array(fc.constantFrom(6, 6, 12, 12, 0, 5, 13, 30), {
          minLength: options,
          maxLength: options,
        }),
        budget: fc.constantFrom(0, 12, 24, 30, 36),
        voters: fc
          .constantFrom(0, 2, 3, 4, 6, 8, 9)
          .chain((voters) => fc.array(anyPaper(options, kind), { minLength: voters, maxLength: voters })),
        none: fc.constantFrom(null, null, null, options - 1),
        tenths: fc.constantFrom(0, 0, 2, 4),
        countsBlanks: fc.boolean(),
        turnout: fc.constantFrom(0, 0, 0, 4),
        incompatible: fc.constantFrom([], [], [[0, options - 1]], [[0, 1, 2].filter((one) => one < options)]),
        district: fc.constantFrom(null, null, { options: [0, 2].filter((one) => one < options), budget: 12 }),
      }),
    )
    .filter(({ budget, district }) => !district || district.budget <= budget)

const idOf = (option: number) => `p${option}`

function asWritten(kind: BallotKind, drawn: Drawn): Election {
  const { budget, costs, voters, none, district } = drawn
  return {
    budget,
    options: costs.map((cost, option) => ({ id: idOf(option), cost })),
    ballots: ballotsOf(
      kind,
      costs.length,
      voters.map((paper) => ({ positions: [...paper.keys()], values: [...paper.values()], count: 1 })),
    ),
    terms: {
      ...NO_TERMS,
      turnout: drawn.turnout,
      blanks: drawn.countsBlanks ? 'count' : 'ignore',
      acceptance: { parts: drawn.tenths, of: 10 },
      none: none === null ? null : idOf(none),
      incompatible: drawn.incompatible.map((set) => set.map(idOf)),
      districts: district
        ? [{ id: 'south', budget: district.budget, options: district.options.map(idOf) }]
        : [],
    },
  }
}

/** What each mark weighs, written out. */
function weighed(kind: BallotKind, drawn: Drawn): Drawn {
  if (kind !== 'ranked') return drawn
  const voters = drawn.voters.map(
    (paper) => new Map([...paper].map(([option, rank]) => [option, rank === 1 ? 2 : rank === 2 ? 1 : 0])),
  )
  return { ...drawn, voters }
}

const anyGreedy = fc.record({
  by: fc.constantFrom('votes' as const, 'votes-per-cost' as const),
  misfit: fc.constantFrom('skip' as const, 'stop' as const),
  threshold: fc.constantFrom(0, 1, 1, 3),
})

function expectSame(kind: BallotKind, drawn: Drawn, rule: Rule, slow: SlowRule): void {
  const election = asWritten(kind, drawn)
  const tally = count(election, rule)
  expect(tally.winners).toEqual(slowUnderTerms(weighed(kind, drawn), drawn, slow).map(idOf))
  expect(tally.cost).toBeLessThanOrEqual(drawn.budget)
  expect(tally.cost).toBe(tally.winners.reduce((sum, id) => sum + drawn.costs[Number(id.slice(1))]!, 0))
  const told = [...tally.winners, ...tally.losses.map(({ id }) => id)].sort()
  expect(told).toEqual(drawn.costs.map((_, option) => idOf(option)))
  expect(count(asWritten(kind, { ...drawn, voters: drawn.voters.toReversed() }), rule)).toEqual(tally)
}

describe.each(['approval', 'points', 'scores', 'ranked'] as const)('greedy on %s', (kind) => {
  test('is the same as counted slowly, under all terms and in any order of papers', () => {
    fc.assert(
      fc.property(anyBudget(kind), anyGreedy, (drawn, how) => {
        const rule: GreedyRule = ruleOf('greedy', { ...how, places: kind === 'ranked' ? PLACES : 0 })
        expectSame(kind, drawn, rule, slowGreedyOf(how))
      }),
      { numRuns: ELECTIONS },
    )
  })

  test('what is skipped would not have fitted in the end', () => {
    fc.assert(
      fc.property(anyBudget(kind), (drawn) => {
        const plain = { ...asWritten(kind, drawn), terms: NO_TERMS }
        const { losses, cost } = count(plain, ruleOf('greedy', { places: PLACES }))
        const left = drawn.budget - cost
        for (const loss of losses) if (loss.why === 'did-not-fit') expect(loss.cost).toBeGreaterThan(left)
      }),
      { numRuns: 1_000 },
    )
  })
})

test('sequential Phragmén is the same as counted slowly, under all terms and in any order of papers', () => {
  fc.assert(
    fc.property(anyBudget('approval'), (drawn) =>
      expectSame('approval', drawn, ruleOf('phragmen'), slowPhragmen),
    ),
    { numRuns: ELECTIONS },
  )
})

test('who wins by greedy with everything that fits still wins with one more paper for it alone', () => {
  fc.assert(
    fc.property(anyBudget('approval'), (drawn) => {
      const plain = { ...drawn, none: null, tenths: 0, turnout: 0, incompatible: [], district: null }
      const { winners } = count(asWritten('approval', plain), ruleOf('greedy'))
      for (const winner of winners) {
        const more = { ...plain, voters: [...plain.voters, new Map([[Number(winner.slice(1)), 1]])] }
        expect(count(asWritten('approval', more), ruleOf('greedy')).winners).toContain(winner)
      }
    }),
    { numRuns: 1_000 },
  )
})
