/** A result as it is read: the tally of a vote in the order and the units in which people look at it. Runs anywhere. */
import type { LocalText } from '#app/text/text.ts'
import type { Explained, WhatIf } from '#app/voting/explain/explained.ts'
import type { Rule } from '#app/voting/rule.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import type { Duels, Loss, Share, Tally, Tie, Undecided } from '#app/voting/tally.ts'
import { nearestUnits, shown } from './amounts.ts'
import { type ShownRound, shownRound } from './shown-round.ts'

export interface ResultOption {
  readonly id: string
  readonly title: LocalText
  /** Of the proposal that it was copied from; null where there is none. */
  readonly proposalNumber: number | null
  readonly district: LocalText | null
  /** Code of the theme of its proposal. */
  readonly theme: string | null
}

export interface ShownOption extends ResultOption {
  readonly cost: number
  readonly supporters: number
  /** Points, mean score or votes of the first round, rounded; null where only supporters count. */
  readonly points: number | null
}

export interface Winner extends ShownOption {
  /** In which place it was elected, from 1. */
  readonly place: number
  /** Minor units, rounded; null where supporters pay nothing. */
  readonly paidAtMost: number | null
}

export interface Loser extends ShownOption {
  readonly loss: Loss
  readonly whatIf: WhatIf | null
}

interface MetTie {
  readonly round: number
  readonly options: readonly ResultOption[]
  readonly chosen: ResultOption
  readonly settledBy: Tie['settledBy']
}

/** A part of the budget, spent by itself. */
export interface ShownPart {
  /** Id of the district; null for the rest of the budget. */
  readonly id: string | null
  readonly name: LocalText | null
  readonly budget: number
  readonly cost: number
  readonly options: number
  readonly winners: number
}

export interface Result {
  readonly rule: Rule
  /** ISO 4217; of all amounts. */
  readonly currency: string
  /** Whether options cost something and are paid from a budget. */
  readonly spends: boolean
  readonly budget: number
  readonly spent: number
  readonly left: number
  readonly ballots: number
  readonly blank: number
  readonly spoilt: number
  /** How many people could have voted; null where that is not known. */
  readonly electors: number | null
  /** Every option in the order of the lot. */
  readonly options: readonly ShownOption[]
  /** Of budgets most supporters first; else in order of election. */
  readonly winners: readonly Winner[]
  /** Of budgets most supporters first; else as they did. */
  readonly losers: readonly Loser[]
  /** Ids from the best to the last, equals side by side; null where the rule does not rank. */
  readonly ranking: Tally['ranking']
  readonly rounds: readonly ShownRound[]
  readonly ties: readonly MetTie[]
  readonly share: Share | null
  readonly quota: number | null
  readonly duels: Duels | null
  readonly parts: readonly ShownPart[] | null
  readonly undecided: Undecided | null
  /** Reach and fairness of a budget; null where nothing is known of them. */
  readonly explained: Explained['budget']
}

/** What a tally does not know. */
export interface AboutVote {
  /** In any order. */
  readonly options: readonly ResultOption[]
  readonly currency: string
  readonly electors: number | null
  readonly explained: Explained | null
}

/** Puts a tally into the order in which a result is read. Throws for a tally of another vote. */
export function resultOf(tally: Tally, about: AboutVote): Result {
  const options = shownOptions(tally, about)
  const byId = new Map(options.map((option) => [option.id, option]))
  const { rule, budget, cost, ballots, blank, spoilt, ranking, share, quota, duels, undecided } = tally
  const { spends } = RULE_FACTS[rule.id]
  const whatIfs = new Map(about.explained?.whatIfs.map((whatIf) => [whatIf.id, whatIf]))
  const winners = winnersOf(tally, byId)
  const losers = tally.losses.map((loss) => ({
    ...need(byId, loss.id),
    loss,
    whatIf: whatIfs.get(loss.id) ?? null,
  }))
  return {
    ...{ rule, spends, budget, ballots, blank, spoilt, options, ranking, share, quota, duels, undecided },
    currency: about.currency,
    electors: about.electors,
    spent: cost,
    left: budget - cost,
    winners: spends ? winners.sort(bySupporters) : winners,
    losers: losers.sort(spends ? bySupporters : asTheyDid(tally)),
    rounds: tally.rounds.map((_, index) => shownRound(tally, index)),
    ties: tally.ties.map((tie) => metTie(tie, byId)),
    parts: partsOf(tally, byId),
    explained: about.explained?.budget ?? null,
  }
}

type ById = ReadonlyMap<string, ShownOption>

function shownOptions(tally: Tally, { options }: AboutVote): ShownOption[] {
  const byId = new Map(options.map((option) => [option.id, option]))
  return tally.options.map(({ id, cost, supporters, points }) => ({
    ...need(byId, id),
    cost,
    supporters,
    points: points === null ? null : shown(points),
  }))
}

function winnersOf({ rounds }: Tally, byId: ById): Winner[] {
  return rounds
    .flatMap(({ elected, most }) => elected.map((id) => ({ id, most })))
    .map(({ id, most }, index) => ({
      ...need(byId, id),
      place: index + 1,
      paidAtMost: most === null ? null : nearestUnits(most),
    }))
}

const metTie = ({ round, options, chosen, settledBy }: Tie, byId: ById): MetTie => ({
  round: round + 1,
  options: options.map((id) => need(byId, id)),
  chosen: need(byId, chosen),
  settledBy,
})

function partsOf(tally: Tally, byId: ById): ShownPart[] | null {
  const winners = new Set(tally.winners)
  return (
    tally.parts?.map(({ id, budget, cost, options }) => ({
      id,
      name: id === null ? null : (options.map((one) => need(byId, one).district).find(Boolean) ?? null),
      budget,
      cost,
      options: options.length,
      winners: options.filter((one) => winners.has(one)).length,
    })) ?? null
  )
}

const bySupporters = (one: ShownOption, other: ShownOption) => other.supporters - one.supporters

/** In the order of the ranking, else who stayed longer, else who has more. */
function asTheyDid({ ranking, rounds }: Tally): (one: ShownOption, other: ShownOption) => number {
  const tier = new Map(ranking?.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  const left = new Map(rounds.flatMap(({ excluded }, index) => excluded.map((id) => [id, index] as const)))
  const leftAt = ({ id }: ShownOption) => left.get(id) ?? rounds.length
  return (one, other) =>
    (tier.get(one.id) ?? 0) - (tier.get(other.id) ?? 0) ||
    leftAt(other) - leftAt(one) ||
    (other.points ?? other.supporters) - (one.points ?? one.supporters)
}

function need<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new Error(`the tally names an option that the vote does not have: ${id}`)
  return value
}
