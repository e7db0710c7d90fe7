/** What passes between the process and its counting thread. */
import type { Election } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'

export interface CountingJob {
  readonly election: Election
  readonly rule: Rule
}

export type CountingReport = { readonly done: number; readonly of: number } | { readonly tally: Tally }
