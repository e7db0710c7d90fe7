/** What is told beside a tally: what would have had to be otherwise, whom the result reaches, and how fair it is. */
import type { Exact } from '../tally.ts'

/** Plain JSON; the same election, rule and tally give the same bytes. */
export interface Explained {
  /** One for each loss of the tally, in its order. */
  readonly whatIfs: readonly WhatIf[]
  /** Null where no budget is spent. */
  readonly budget: BudgetExplained | null
}

/** Changes that would have made an option win, each of them alone; every one was found by counting again with it. */
export interface WhatIf {
  readonly id: string
  /** So many more papers that choose this option alone; `upTo` is how many were tried where none was enough. */
  readonly papers: Found
  /** Budgets: so much less to pay for it, in the election's unit; null where options cost nothing. */
  readonly cheaper: Found | null
}

/** `least` is false where fewer or less might do as well, because the count does not change steadily with it. */
export type Found =
  | { readonly by: number; readonly least: boolean }
  | { readonly by: null; readonly upTo: number }

export interface BudgetExplained {
  /** The rule's own outcome, and what the two usual rules would have given on the same papers. */
  readonly reach: {
    readonly here: Reach
    readonly greedy: Reach
    readonly equalShares: Reach
  }
  readonly proportionality: Proportionality
}

/** How many papers have how many of the options they name among the winners. */
export interface Reach {
  readonly winners: readonly string[]
  readonly cost: number
  /** Papers with at least one of their options among the winners. */
  readonly papers: number
  /** `papers` over all that name an option; null where nobody does. */
  readonly share: Exact | null
}

export interface Proportionality {
  /**
   * Whether every group that deserves an option is represented, up to one (EJR+ up to one); else the option and the group
   * that lack it most. Null for ballots that are no approvals.
   */
  readonly ejrPlus: { readonly holds: true } | Neglected | null
  /** Whether some equal purses would buy this outcome and no other option (priceability). */
  readonly priceable: 'yes' | 'no' | 'unknown'
}

/** So many papers approve the option, and none of them has winners worth more than what is theirs of the budget. */
export interface Neglected {
  readonly holds: false
  readonly option: string
  readonly papers: number
  /** Their part of the budget. */
  readonly deserves: Exact
}
