/** A ballot, before and while it is cast. Runs in the browser as well as on the server. */
import { z } from 'zod'
import type { RefusalCode, RefusalValues } from '#app/refusal.ts'
import type { Manifest } from '#app/vote/manifest.ts'
import type { BallotLimit } from '#app/vote/vote.ts'

/** More than any vote has options. */
const MOST_ON_A_SLIP = 1000

/** What a form of approvals sends: `approved` repeats, once for each option that is ticked. */
export const Approvals = z.object({
  approved: z.array(z.string().min(1).max(200)).max(MOST_ON_A_SLIP).transform(once),
})

/** The options that a slip marks and, but for approvals, the rank, points or score of each. */
export interface BallotSlip {
  readonly approved: readonly string[]
  readonly values?: readonly number[]
}

/** A slip as it was typed: what is marked, and the text of every number, by option. */
export interface TypedSlip {
  readonly approved: readonly string[]
  readonly typed: Readonly<Record<string, string>>
}

/** A slip with nothing on it. */
export const EMPTY_SLIP: TypedSlip = { approved: [], typed: {} }

/** The name of the field for an option's number. */
export const markName = (optionId: string): string => `mark-${optionId}`

/** How a paper came to the box: by this web site, at the desk, by post. */
export type Channel = 'online' | 'desk' | 'paper'

/** What of a manifest a slip is held against. */
export type Paper = Pick<Manifest, 'ballotLimit'> & {
  readonly options: readonly { readonly id: string; readonly cost: number }[]
}

export interface ReasonNotToCast {
  readonly code: RefusalCode
  readonly values: RefusalValues
}

/** Why this slip is no valid ballot; undefined if it is. Amounts are minor units. */
export function reasonAgainstSlip(slip: BallotSlip, paper: Paper): ReasonNotToCast | undefined {
  const { approved } = slip
  const unknown = approved.find((id) => !paper.options.some((option) => option.id === id))
  if (unknown !== undefined) return { code: 'unknown-option', values: { option: unknown } }
  const { ballotLimit } = paper
  if (ballotLimit.kind === 'number' && approved.length > ballotLimit.most)
    return { code: 'too-many-options', values: { chosen: approved.length, most: ballotLimit.most } }
  const cost = costOfSlip(approved, paper)
  if (ballotLimit.kind === 'cost' && cost > ballotLimit.most)
    return { code: 'too-expensive', values: { chosen: cost, most: ballotLimit.most } }
  return reasonAgainstValues(slip, ballotLimit)
}

/** Ranks, points and scores, and how many of them. */
function reasonAgainstValues(
  { approved, values = [] }: BallotSlip,
  limit: BallotLimit,
): ReasonNotToCast | undefined {
  if (limit.kind !== 'ranks' && limit.kind !== 'points' && limit.kind !== 'scores') return undefined
  const least = limit.kind === 'scores' ? 0 : 1
  const wrong = values.find((value) => !Number.isInteger(value) || value < least)
  if (values.length !== approved.length || wrong !== undefined) return { code: 'mark-unreadable', values: {} }
  const { most } = limit
  const high = values.find((value) => value > most)
  if (high !== undefined) return { code: 'mark-too-high', values: { mark: high, most } }
  const sum = values.reduce((one, other) => one + other, 0)
  if (limit.kind === 'points' && sum > limit.sum)
    return { code: 'too-many-points', values: { given: sum, most: limit.sum } }
  if (limit.kind === 'ranks' && !limit.equals && new Set(values).size < values.length)
    return { code: 'ranks-equal', values: {} }
  return undefined
}

interface OpenFromTo {
  readonly opensAt: string
  readonly closesAt: string
}

/** Why nothing may be cast at `now`; undefined if it may. A ballot at the very instant of closing is late. */
export function reasonAgainstInstant(
  { opensAt, closesAt }: OpenFromTo,
  now: Date,
): ReasonNotToCast | undefined {
  const at = now.toISOString()
  if (at < opensAt) return { code: 'not-open-yet', values: {} }
  if (at >= closesAt) return { code: 'closed', values: {} }
  return undefined
}

/** What the approved options cost together, in minor units; unknown ones cost nothing. */
export function costOfSlip(approved: readonly string[], { options }: Pick<Paper, 'options'>): number {
  return options.reduce((sum, { id, cost }) => (approved.includes(id) ? sum + cost : sum), 0)
}

function once(ids: string[]): string[] {
  return [...new Set(ids)]
}
