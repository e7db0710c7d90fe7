/** What every voting rule returns: who won, round by round, who did not and why, and what told equals apart. */
import type { Rule, TieBreaker } from './rule.ts'

/** An exact number: an integer (`'315'`) or a fraction in lowest terms (`'40/3'`). `exact.ts` reads and rounds it. */
export type Exact = string

/** What a count found. Plain JSON; the same election and rule give the same bytes. */
export interface Tally {
  readonly rule: Rule
  readonly budget: number
  /** How many papers were counted. Those that say nothing, and those that the rule had to leave out, are among them. */
  readonly ballots: number
  readonly blank: number
  readonly spoilt: number
  /** Every option in the order of the lot. */
  readonly options: readonly Standing[]
  /** Ids in order of election. */
  readonly winners: readonly string[]
  /** What the winners cost together. */
  readonly cost: number
  /** All options from the best to the last, equals side by side; null where the rule does not rank. */
  readonly ranking: readonly (readonly string[])[] | null
  readonly rounds: readonly Round[]
  /** One for each option that did not win, in the order of the lot. */
  readonly losses: readonly Loss[]
  readonly ties: readonly Tie[]
  /** How Equal Shares came to its share; null for other rules. */
  readonly share: Share | null
  /** With how many votes a seat is sure; null where there is no quota. */
  readonly quota: number | null
  /** Every option against every other; null where the rule does not compare pairs. */
  readonly duels: Duels | null
  /** Where parts of the budget were spent by themselves: those of the districts, then the rest; null for one budget. */
  readonly parts: readonly Part[] | null
  /** Why nothing was decided although votes were counted; null if it was. Then nobody has won. */
  readonly undecided: Undecided | null
}

export interface Standing {
  readonly id: string
  readonly cost: number
  /** On how many papers it is marked: approved, ranked, or given points or a score. */
  readonly supporters: number
  /** Its points or scores together, or its votes in the first round; null where only supporters count. */
  readonly points: Exact | null
}

export interface Round {
  /**
   * What options were weighed by: votes, supporters, supporters per unit of cost, points; under Equal Shares what a
   * supporter gets for each unit that it pays (by cost: effective supporters).
   * Of transferable votes: what each open option has when the round ends.
   */
  readonly tally: Readonly<Record<string, Exact>>
  readonly elected: readonly string[]
  /** Options that could not win any more when this round began or was over. */
  readonly excluded: readonly string[]
  /** What is left of the budget after the round. */
  readonly left: number
  /**
   * Equal Shares: the most that one supporter paid, of points and ranks for each point; who had less left gave all of
   * it. Null for other rules.
   */
  readonly most: Exact | null
  /** The papers that went from one option to others at the beginning of this round; null where none did. */
  readonly transfer: Transfer | null
  /** Votes that stand for nobody any more when the round ends, rounding losses included. */
  readonly exhausted: Exact
}

export interface Transfer {
  readonly why: 'surplus' | 'exclusion'
  readonly from: readonly string[]
  readonly to: Readonly<Record<string, Exact>>
  /** What of it went to nobody. */
  readonly exhausted: Exact
  /** What was cut off because the value of a paper has so many decimals and no more. */
  readonly rounding: Exact
}

/** A part of the budget. Its rounds stand together, one part after the other, and their `left` is what is left of it. */
export interface Part {
  /** The district; null for the rest of the budget, which is for all other options. */
  readonly id: string | null
  readonly budget: number
  /** Ids of what could win here, in the order of the terms. */
  readonly options: readonly string[]
  readonly cost: number
  /** How many rounds it took. */
  readonly rounds: number
  readonly share: Share | null
}

/** Row i, column j: how many papers rank option i above option j, and how strong the best chain from i to j is. */
export interface Duels {
  /** Options as rows and columns, in the order of the lot. */
  readonly wins: readonly (readonly number[])[]
  readonly strengths: readonly (readonly number[])[]
}

export type Undecided =
  | { readonly why: 'turnout'; readonly papers: number; readonly needed: number }
  /** Nobody has a majority: a second vote between these has to be held. */
  | { readonly why: 'second-vote'; readonly between: readonly string[] }

export type Loss =
  | { readonly id: string; readonly why: 'no-supporters' }
  | { readonly id: string; readonly why: 'above-budget'; readonly cost: number; readonly budget: number }
  | {
      readonly id: string
      readonly why: 'below-threshold'
      readonly supporters: number
      readonly threshold: number
    }
  /** Greedy: it cost more than what was left when its turn came. */
  | {
      readonly id: string
      readonly why: 'did-not-fit'
      readonly cost: number
      readonly left: number
      readonly missing: number
    }
  /** Greedy with `misfit: 'stop'`: the count ended at `at` before its turn came. */
  | { readonly id: string; readonly why: 'after-the-stop'; readonly at: string }
  /** Its votes, points or score do not reach those of the last winner, `needed`. */
  | { readonly id: string; readonly why: 'fewer'; readonly votes: Exact; readonly needed: Exact }
  /** It had the fewest votes of those still open in this round (from 1), and left. */
  | { readonly id: string; readonly why: 'excluded'; readonly votes: Exact; readonly round: number }
  /** It was still there when the last seat was taken. */
  | { readonly id: string; readonly why: 'last'; readonly votes: Exact; readonly by: string }
  /** Schulze: an elected option is stronger; `votes` against `against` on the strongest chains between the two. */
  | {
      readonly id: string
      readonly why: 'beaten'
      readonly by: string
      readonly votes: number
      readonly against: number
    }
  | { readonly id: string; readonly why: 'below-none'; readonly votes: Exact; readonly none: Exact }
  | { readonly id: string; readonly why: 'below-acceptance'; readonly votes: Exact; readonly needed: Exact }
  /** An option that may not win beside it had won before. */
  | { readonly id: string; readonly why: 'incompatible'; readonly with: string }
  /** It says "none of these", which never wins. */
  | { readonly id: string; readonly why: 'is-none' }
  /** Nothing was decided at all. */
  | { readonly id: string; readonly why: 'undecided' }
  /** Equal Shares: what its supporters still held together when it could no longer be paid for. */
  | {
      readonly id: string
      readonly why: 'supporters-ran-out'
      readonly cost: number
      readonly held: Exact
      readonly missing: Exact
      /** held / cost, below 1. */
      readonly reach: Exact
      /** How many rounds were over by then. */
      readonly after: number
    }

/** Options that did equally well at one point, and what told them apart. */
export interface Tie {
  /** Position in `rounds` of the round in which it was met. */
  readonly round: number
  /** In the order of the lot. */
  readonly options: readonly string[]
  /** Who went first: to be elected, to hand a surplus on, or, of those with the fewest votes, to leave. */
  readonly chosen: string
  /** The last thing that had to be looked at. */
  readonly settledBy: TieBreaker
}

export interface Share {
  /** The share of the first count and of the count that stands. */
  readonly start: Exact
  readonly final: Exact
  /** How many counts were made, the refused one included. */
  readonly counts: number
  /** Why no greater share was tried; `single` without completion, `complete` when all that could win had won. */
  readonly end: 'single' | 'overspend' | 'exhaustive' | 'complete'
  /** The list that would have cost too much. */
  readonly refused: { readonly share: Exact; readonly cost: number } | null
  /** The shares at which the list of winners changed, the first included, in rising order. */
  readonly steps: readonly { readonly share: Exact; readonly cost: number; readonly winners: number }[]
  /** What the money left over was spent on, in order of election; their rounds are the last. */
  readonly added: readonly string[]
  /** Null where the rule does not compare. */
  readonly comparison: Comparison | null
}

/** Equal Shares beside greedy on the same papers. */
export interface Comparison {
  /** How many papers have more of their choices among the winners of Equal Shares, of greedy, and as many in both. */
  readonly shares: number
  readonly greedy: number
  readonly equal: number
  /** Whether greedy's list stands: then rounds, losses and ties are greedy's. */
  readonly isReplaced: boolean
  /** The winners of the one that does not stand, in order of election. */
  readonly setAside: readonly string[]
}
