/** Small elections in which equal costs, equal support and equal prices are the rule rather than the exception. */
import fc from 'fast-check'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import { approvals } from '#tests/given/election.ts'
import type { SlowElection } from './slow-count.ts'

/** 0 to 7 options, 0 to 10 voters; costs from nothing to above the budget. */
export const anyElection: fc.Arbitrary<SlowElection> = fc
  .record({
    costs: fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(6, 12) }, fc.integer({ min: 0, max: 25 })),
      { maxLength: 7, size: 'max' },
    ),
    budget: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(24, 36, 60) }, fc.integer({ min: 0, max: 60 })),
    voters: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(2, 3, 4, 6, 8) },
      fc.integer({ min: 0, max: 10 }),
    ),
  })
  .chain(({ costs, budget, voters }) =>
    fc
      .array(fc.subarray([...costs.keys()]), { minLength: voters, maxLength: voters })
      .map((approved) => ({ costs, budget, voters: approved })),
  )

/** As `app/voting` takes it, one ballot after the other. */
export const asWritten = ({ budget, costs, voters }: SlowElection): Election => ({
  budget,
  options: costs.map((cost, option) => ({ id: `p${option}`, cost })),
  ballots: approvals(costs.length, voters),
  terms: NO_TERMS,
})

export const names = (options: readonly number[]): string[] => options.map((option) => `p${option}`)
