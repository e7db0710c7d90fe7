/** What came out of a vote: kept as canonical JSON, shown on the result page, carried by the publication. */
import type { Explained } from '#app/voting/explain/explained.ts'
import type { Tally } from '#app/voting/tally.ts'

export interface CountedVote {
  readonly manifestHash: string
  /** Papers that were cast. */
  readonly ballots: number
  /** Papers by the way they came; the sum is `ballots`. */
  readonly channels: { readonly online: number; readonly desk: number; readonly paper: number }
  /** People on the electorate when the vote closed. */
  readonly electors: number
  readonly tally: Tally
  readonly explained: Explained
}

/** Reads what was kept. */
export const readCountedVote = (text: string): CountedVote => JSON.parse(text) as CountedVote
