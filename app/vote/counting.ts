/** Counting outside the request: whoever implements it keeps the event loop free (a worker thread). */
import type { Election } from '#app/voting/election.ts'
import type { Explained } from '#app/voting/explain/explained.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'

/** A tally and what is told beside it. */
export interface Counted {
  readonly tally: Tally
  readonly explained: Explained
}

export interface Counting {
  /**
   * Counts an election by a rule, and explains the tally. `onProgress` is told now and then how many steps of about how many are done.
   * Rejects if the count itself fails or the process that counts ends.
   */
  count(election: Election, rule: Rule, onProgress?: (done: number, of: number) => void): Promise<Counted>
}
