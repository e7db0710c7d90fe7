/** A vote: a question with options, and where it stands. Runs anywhere. */
import { z } from 'zod'
import type { BallotKind } from '#app/voting/ballots.ts'
import type { Terms } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'

/** There is room for four digits on a paper. */
const OnPaper = z.number().int().positive().max(9999)

/**
 * What one ballot may say. Approvals: of anything, of so many options, or of options of so much cost in minor units.
 * `ranks`: an order of so many options, equals side by side where they may be. `points`: so many together, at most `most` for
 * one option. `scores`: each option from 0 to `most`.
 */
export const BallotLimit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('number'), most: z.number().int().positive() }),
  z.object({ kind: z.literal('cost'), most: z.number().int().positive() }),
  z.object({ kind: z.literal('ranks'), most: z.number().int().positive(), equals: z.boolean() }),
  z.object({ kind: z.literal('points'), sum: OnPaper, most: OnPaper }),
  z.object({ kind: z.literal('scores'), most: OnPaper }),
])
export type BallotLimit = z.infer<typeof BallotLimit>

/** What kind of ballots a limit makes. */
export function kindOfLimit({ kind }: BallotLimit): BallotKind {
  if (kind === 'points' || kind === 'scores') return kind
  return kind === 'ranks' ? 'ranked' : 'approval'
}

/** A vote as its row says, before and after sealing; while voting runs the sealed manifest counts, not this. */
export interface Vote {
  readonly id: string
  readonly slug: string
  readonly consultationId: string
  readonly rule: Rule
  readonly ballotLimit: BallotLimit
  readonly terms: Terms
  /** Minor units. */
  readonly budget: number
  readonly opensAt: string
  /** Nothing is taken from this instant on. */
  readonly closesAt: string
  readonly publishesBallots: boolean
}

/** `ended`: time is up and a moderator has to close; `closing`: closed, not counted yet. */
export type VoteState = 'draft' | 'sealed' | 'open' | 'ended' | 'closing' | 'counted' | 'published'

/** The rows that say where a vote stands. */
export interface VoteFacts {
  readonly opensAt: string
  readonly closesAt: string
  readonly sealed: boolean
  readonly closed: boolean
  readonly counted: boolean
  readonly published: boolean
}

/** Where a vote stands at `now`. Rows win over the clock: what was closed stays closed when the clock steps back. */
export function voteStateAt(facts: VoteFacts, now: Date): VoteState {
  if (facts.published) return 'published'
  if (facts.counted) return 'counted'
  if (facts.closed) return 'closing'
  if (!facts.sealed) return 'draft'
  const at = now.toISOString()
  if (at < facts.opensAt) return 'sealed'
  return at < facts.closesAt ? 'open' : 'ended'
}

/** What is shown of numbers of people while a vote runs: whole tens, never more than there are. */
export const inTens = (people: number) => Math.floor(people / 10) * 10
