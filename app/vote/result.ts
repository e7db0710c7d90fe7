/** A result as it is read: the tally of a vote in the order and the units in which people look at it. Runs anywhere. */
import type { LocalText } from '#app/text/text.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Loss, Share, Tally, Tie } from '#app/voting/tally.ts'
import { nearestUnits } from './amounts.ts'

export interface ResultOption {
  readonly id: string
  readonly title: LocalText
  readonly proposalNumber: number
  readonly district: LocalText | null
}

export interface Winner extends ResultOption {
  readonly cost: number
  readonly supporters: number
  /** In which place it was elected, from 1. */
  readonly place: number
  /** Minor units, rounded; null where supporters pay nothing. */
  readonly paidAtMost: number | null
}

export interface Loser extends ResultOption {
  readonly cost: number
  readonly supporters: number
  readonly loss: Loss
}

interface MetTie {
  readonly round: number
  readonly options: readonly ResultOption[]
  readonly chosen: ResultOption
  readonly settledBy: Tie['settledBy']
}

export interface Result {
  readonly rule: Rule
  readonly budget: number
  readonly spent: number
  readonly left: number
  readonly ballots: number
  /** Most supporters first, then in order of election. */
  readonly winners: readonly Winner[]
  /** Most supporters first, then in the order of the lot. */
  readonly losers: readonly Loser[]
  readonly ties: readonly MetTie[]
  readonly share: Share | null
}

/** Puts a tally into the order in which a result is read; `options` may be in any order. */
export function resultOf(tally: Tally, options: readonly ResultOption[]): Result {
  const byId = new Map(options.map((option) => [option.id, option]))
  const standing = new Map(tally.options.map((option) => [option.id, option]))
  const withNumbers = (id: string) => ({ ...need(byId, id), ...need(standing, id) })
  return {
    rule: tally.rule,
    budget: tally.budget,
    spent: tally.cost,
    left: tally.budget - tally.cost,
    ballots: tally.ballots,
    winners: winnersOf(tally, withNumbers).sort(bySupporters),
    losers: tally.losses.map((loss) => ({ ...withNumbers(loss.id), loss })).sort(bySupporters),
    ties: tally.ties.map(({ round, options: tied, chosen, settledBy }) => ({
      round: round + 1,
      options: tied.map((id) => need(byId, id)),
      chosen: need(byId, chosen),
      settledBy,
    })),
    share: tally.share,
  }
}

function winnersOf(
  { rounds }: Tally,
  withNumbers: (id: string) => ResultOption & { cost: number; supporters: number },
): Winner[] {
  return rounds
    .flatMap(({ elected, most }) => elected.map((id) => ({ id, most })))
    .map(({ id, most }, index) => ({
      ...withNumbers(id),
      place: index + 1,
      paidAtMost: most === null ? null : nearestUnits(most),
    }))
}

const bySupporters = (one: { supporters: number }, other: { supporters: number }) =>
  other.supporters - one.supporters

function need<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new Error(`the tally names an option that the vote does not have: ${id}`)
  return value
}
