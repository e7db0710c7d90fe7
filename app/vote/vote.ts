/** A vote: a question with options, and where it stands. Runs anywhere. */
import { z } from 'zod'
import type { Rule } from '#app/voting/rule.ts'

/** How much one ballot may approve: anything, so many options, or options of so much cost in minor units. */
export const BallotLimit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('number'), most: z.number().int().positive() }),
  z.object({ kind: z.literal('cost'), most: z.number().int().positive() }),
])
export type BallotLimit = z.infer<typeof BallotLimit>

/** A vote as its row says, before and after sealing; while voting runs the sealed manifest counts, not this. */
export interface Vote {
  readonly id: string
  readonly slug: string
  readonly consultationId: string
  readonly rule: Rule
  readonly ballotLimit: BallotLimit
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
