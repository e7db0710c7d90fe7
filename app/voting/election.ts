/** What every voting rule receives. No rule knows more than this. */
import type { Ballots } from './ballots.ts'

/**
 * Options, ballots, and the terms under which they are counted. Amounts are whole numbers of one unit (minor units of a
 * currency in a city's vote, the file's own in `meydan tally`).
 */
export interface Election {
  /** What can be spent; 0 where options cost nothing. */
  readonly budget: number
  /** In the order of the lot: of options that nothing else tells apart the earlier one wins. Ids do not repeat. */
  readonly options: readonly Option[]
  readonly ballots: Ballots
  readonly terms: Terms
}

export interface Option {
  readonly id: string
  /** Zero or more; an option that costs more than the budget never wins. 0 where options cost nothing. */
  readonly cost: number
}

/** The terms of a vote, whatever its rule: part of the manifest, like the rule. Ids are those of options. */
export interface Terms {
  /** With fewer papers than this nobody is elected; 0 asks for none. */
  readonly turnout: number
  /** Whether blank papers count towards the turnout, for acceptance, and for shares of a budget. */
  readonly blanks: 'count' | 'ignore'
  /** The least part of the papers counted that an option needs for itself, as parts / of; 0 / 1 asks for nothing. */
  readonly acceptance: { readonly parts: number; readonly of: number }
  /** The option that says "none of these": it never wins, and an option that does no better than it does not either. */
  readonly none: string | null
  /** Of each of these sets at most one option wins: what would win later has lost. */
  readonly incompatible: readonly (readonly string[])[]
  /** Budgets only: parts of the budget that are kept for some options; the rest is for all others. */
  readonly districts: readonly District[]
}

export interface District {
  readonly id: string
  readonly budget: number
  readonly options: readonly string[]
}

/** Every paper counts, nothing is asked for, nothing is kept apart. */
export const NO_TERMS: Terms = {
  turnout: 0,
  blanks: 'count',
  acceptance: { parts: 0, of: 1 },
  none: null,
  incompatible: [],
  districts: [],
}
