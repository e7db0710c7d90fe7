/** The shares that are tried: what every ballot starts with, and by how much that is raised each time. */

import { paperCount } from '../ballots.ts'
import type { EqualSharesRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import type { Fraction } from '../exact.ts'

/** The share after so many raises. */
export type ShareAt = (raises: number) => Fraction

/**
 * The first share is budget / ballots, or the greatest multiple of the step that is not above it. Add1 adds the step to
 * every share; `percent` adds an equal part of so many hundredths of the budget, the same amount every time.
 *
 * Throws RangeError for a step that is no whole number from 1 on.
 */
export function shareSteps(election: Election, rule: EqualSharesRule): ShareAt {
  const { start, step, percent, completion } = rule
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`not a step: ${step}`)
  const budget = BigInt(election.budget)
  const ballots = BigInt(Math.max(1, paperCount(election.ballots)))
  const isPercent = completion === 'percent' || completion === 'percent-utilitarian'
  const wholeSteps = budget / (ballots * BigInt(step))
  const first =
    start === 'exact' ? { parts: budget, of: ballots } : { parts: wholeSteps * BigInt(step), of: 1n }
  const raise = isPercent
    ? { parts: BigInt(percent) * budget, of: 100n * ballots }
    : { parts: BigInt(step), of: 1n }
  return (raises) => ({
    parts: first.parts * raise.of + BigInt(raises) * raise.parts * first.of,
    of: first.of * raise.of,
  })
}
