/** What passes between the process and its counting thread. */
import type { ApprovalElection, Rule, Tally } from '#app/voting/election.ts'

export interface CountingJob {
  readonly election: ApprovalElection
  readonly rule: Rule
}

export type CountingReport = { readonly done: number; readonly of: number } | { readonly tally: Tally }
