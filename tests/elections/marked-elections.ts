/** Small elections with marked papers in which equals are the rule, for rules that spend nothing. */
import fc from 'fast-check'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { BallotKind } from '#app/voting/ballots.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import type { SlowMarked } from './slow-marked.ts'

export const ELECTIONS = 20_000

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
export const anyMarked = (kind: BallotKind): fc.Arbitrary<SlowMarked & { readonly seats: number }> =>
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

export const idOf = (option: number) => `o${option}`

export function asWritten(
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
