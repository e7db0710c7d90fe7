/** Small elections in which every mark has a value, and some two options may exclude each other. */
import fc from 'fast-check'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { BallotKind } from '#app/voting/ballots.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import { sharesRule } from '#tests/given/election.ts'
import { anyElection, names } from './random-elections.ts'
import type { SlowElection, Worth } from './slow-count.ts'

const PLACES = 3

/** `anyElection` with a value for each mark: points from 1, scores from 0, ranks from 1. */
export interface Marked extends SlowElection {
  readonly kind: BallotKind
  readonly utility: 'cost' | 'cardinality' | 'points' | 'borda'
  /** By voter, one for each option approved. */
  readonly values: readonly (readonly number[])[]
}

const KINDS = {
  cost: ['approval'],
  cardinality: ['approval'],
  points: ['points', 'scores'],
  borda: ['ranked'],
} as const
export const UTILITIES = ['cost', 'cardinality', 'points', 'borda'] as const

export const anyMarked = (utility: Marked['utility']): fc.Arbitrary<Marked> =>
  fc
    .record({ election: anyElection, kind: fc.constantFrom<BallotKind>(...KINDS[utility]) })
    .chain(({ election, kind }) =>
      fc
        .tuple(
          ...election.voters.map(({ length }) =>
            fc.array(fc.integer({ min: kind === 'scores' ? 0 : 1, max: 4 }), {
              minLength: length,
              maxLength: length,
            }),
          ),
        )
        .chain((values) =>
          fc
            .option(fc.tuple(fc.nat(6), fc.nat(6)), { nil: undefined })
            .map((rivals) => ({ ...election, kind, utility, values, rivals: among(rivals, election) })),
        ),
    )

/** Only two different options can exclude each other. */
const among = (rivals: [number, number] | undefined, { costs }: SlowElection) =>
  rivals && rivals[0] !== rivals[1] && Math.max(...rivals) < costs.length ? rivals : undefined

/** As `app/voting` takes it. */
export const asWritten = ({ budget, costs, voters, kind, values, rivals }: Marked): Election => ({
  budget,
  options: costs.map((cost, option) => ({ id: `p${option}`, cost })),
  ballots: ballotsOf(
    kind,
    costs.length,
    voters.map((positions, voter) => ({ positions, values: values[voter]!, count: 1 })),
  ),
  terms: { ...NO_TERMS, incompatible: rivals ? [names(rivals)] : [] },
})

export const worthIn = ({ costs, voters, values, utility }: Marked): Worth => {
  const valueTo = (voter: number, option: number) => values[voter]![voters[voter]!.indexOf(option)]!
  if (utility === 'cost') return (_, option) => costs[option]! || 1
  if (utility === 'cardinality') return () => 1
  if (utility === 'points') return valueTo
  return (voter, option) => Math.max(0, PLACES + 1 - valueTo(voter, option))
}

export const ruleOf = ({ utility }: Marked, about: Parameters<typeof sharesRule>[0] = {}) =>
  sharesRule({ utility, places: utility === 'borda' ? PLACES : 0, ...about })
