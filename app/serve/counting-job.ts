/** What passes between the process and its counting thread. */
import type { Counted } from '#app/vote/counting.ts'
import type { Election } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'

export interface CountingJob {
  readonly election: Election
  readonly rule: Rule
}

export type CountingReport = { readonly done: number; readonly of: number } | { readonly counted: Counted }
