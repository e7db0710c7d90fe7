/** Elections as a councillor would write them on paper; say only what the test is about. */

import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { Ballots } from '#app/voting/ballots.ts'
import type { EqualSharesRule, GreedyRule } from '#app/voting/budget-rule.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import { usualEqualShares, usualGreedy } from '#app/voting/rule.ts'

interface Written {
  readonly budget?: number
  /** Costs by id, in the order of the lot. */
  readonly costs: Readonly<Record<string, number>>
  /** The ids on each ballot. */
  readonly ballots: readonly (readonly string[])[]
}

export function anElection({ budget = 100, costs, ballots }: Written): Election {
  const ids = Object.keys(costs)
  return {
    budget,
    options: Object.entries(costs).map(([id, cost]) => ({ id, cost })),
    ballots: approvals(
      ids.length,
      ballots.map((ballot) => ballot.map((id) => ids.indexOf(id))),
    ),
    terms: NO_TERMS,
  }
}

/** Ballots that approve the options at these positions. */
export const approvals = (options: number, ballots: readonly (readonly number[])[], count = 1): Ballots =>
  ballotsOf(
    'approval',
    options,
    ballots.map((positions) => ({ positions, values: [], count })),
  )

/** So many equal ballots. */
export const times = (count: number, ...ballot: string[]): string[][] =>
  Array.from({ length: count }, () => ballot)

export const greedyRule = (about: Partial<GreedyRule> = {}): GreedyRule => ({ ...usualGreedy, ...about })

/** One count with exactly equal shares of the budget, unless said otherwise. */
export const sharesRule = (about: Partial<EqualSharesRule> = {}): EqualSharesRule => ({
  ...usualEqualShares(1),
  completion: 'none',
  start: 'exact',
  ...about,
})
