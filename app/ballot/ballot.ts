/** A ballot, before and while it is cast. Runs in the browser as well as on the server. */
import { z } from 'zod'
import type { RefusalCode, RefusalValues } from '#app/refusal.ts'
import type { Manifest } from '#app/vote/manifest.ts'

/** More than any vote has options. */
const MOST_ON_A_SLIP = 1000

/** What the form sends: `approved` repeats, once for each option that is ticked. */
export const BallotSlip = z.object({
  approved: z.array(z.string().min(1).max(200)).max(MOST_ON_A_SLIP).transform(once),
})
export type BallotSlip = z.infer<typeof BallotSlip>

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
export function reasonAgainstSlip({ approved }: BallotSlip, paper: Paper): ReasonNotToCast | undefined {
  const unknown = approved.find((id) => !paper.options.some((option) => option.id === id))
  if (unknown !== undefined) return { code: 'unknown-option', values: { option: unknown } }
  const { ballotLimit } = paper
  if (ballotLimit.kind === 'number' && approved.length > ballotLimit.most)
    return { code: 'too-many-options', values: { chosen: approved.length, most: ballotLimit.most } }
  const cost = costOfSlip(approved, paper)
  if (ballotLimit.kind === 'cost' && cost > ballotLimit.most)
    return { code: 'too-expensive', values: { chosen: cost, most: ballotLimit.most } }
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
