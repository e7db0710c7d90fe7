/** What every voting rule receives and what every voting rule returns. No rule knows more than this. */

/**
 * Approval ballots on options that cost something. Amounts are whole numbers of one unit (minor units of a
 * currency in a city's vote, the file's own in `meydan tally`).
 */
export interface ApprovalElection {
  readonly budget: number
  /** In the order of the lot: of options that nothing else tells apart the earlier one wins. Ids do not repeat. */
  readonly options: readonly Option[]
  readonly ballots: readonly ApprovalBallots[]
}

export interface Option {
  readonly id: string
  /** Zero or more; an option that costs more than the budget never wins. */
  readonly cost: number
}

/** `count` equal ballots. A ballot that approves nothing counts as a ballot: it has a share that nobody spends. */
export interface ApprovalBallots {
  /** Positions in `options`, ascending, without repeats. */
  readonly approved: readonly number[]
  readonly count: number
}

export type Rule = GreedyRule | EqualSharesRule

/** What settles a tie, in this order: lower cost, more supporters, earlier in the order of the lot. */
export type TieOrder = readonly ['cost', 'votes', 'lot']

/** Options are taken by their support, as long as the money lasts. */
export interface GreedyRule {
  readonly id: 'greedy'
  readonly version: 1
  readonly by: 'votes' | 'votes-per-cost'
  /** What happens at an option that costs more than what is left: the next is tried, or the count ends. */
  readonly misfit: 'skip' | 'stop'
  /** An option with fewer supporters never wins; one without any never does. */
  readonly threshold: number
  readonly ties: TieOrder
}

/** Method of Equal Shares: every ballot holds an equal share, and the supporters of an option pay for it. */
export interface EqualSharesRule {
  readonly id: 'equal-shares'
  readonly version: 1
  readonly utility: 'cost'
  /** `add1` counts again with a greater share, step by step, because one count leaves money over. */
  readonly completion: 'none' | 'add1'
  /** When `add1` ends: at the first list above the budget, or already when nothing more would fit. */
  readonly stop: 'overspend' | 'exhaustive'
  /** The first share: budget / ballots exactly, or the greatest multiple of `step` that is not above it. */
  readonly start: 'exact' | 'whole-steps'
  /** What `add1` adds to every share, in the election's unit; at least 1. */
  readonly step: number
  readonly ties: TieOrder
}

/** An exact number: an integer (`'315'`) or a fraction in lowest terms (`'40/3'`). `exact.ts` reads and rounds it. */
export type Exact = string

/** What a count found. Plain JSON; the same election and rule give the same bytes. */
export interface Tally {
  readonly rule: Rule
  readonly budget: number
  /** How many ballots were counted, empty ones included. */
  readonly ballots: number
  /** Every option in the order of the lot, with the number of ballots that approve it. */
  readonly options: readonly { readonly id: string; readonly cost: number; readonly supporters: number }[]
  /** Ids in order of election. */
  readonly winners: readonly string[]
  /** What the winners cost together. */
  readonly cost: number
  readonly rounds: readonly Round[]
  /** One for each option that did not win, in the order of the lot. */
  readonly losses: readonly Loss[]
  readonly ties: readonly Tie[]
  /** How Equal Shares came to its share; null for greedy. */
  readonly share: Share | null
}

export interface Round {
  /** What the elected options were weighed by: supporters, supporters per unit of cost, or effective supporters. */
  readonly tally: Readonly<Record<string, Exact>>
  readonly elected: readonly string[]
  /** Options that could not win any more when this round began or was over. */
  readonly excluded: readonly string[]
  /** What is left of the budget after the round. */
  readonly left: number
  /** Equal Shares: the most that one supporter paid; who had less left gave all of it. Null for greedy. */
  readonly most: Exact | null
}

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
  readonly chosen: string
  /** The last thing that had to be looked at. */
  readonly settledBy: TieOrder[number]
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
}
