/** A round of a tally as it is read: rounded numbers, and of each option only what a reader compares. */
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import type { Round, Tally, Transfer } from '#app/voting/tally.ts'
import { nearestUnits, shown } from './amounts.ts'

export interface RoundLine {
  readonly id: string
  /** What it was weighed by, rounded. */
  readonly votes: number
  /** What came to it at the beginning of the round, rounded; 0 where nothing did. */
  readonly gained: number
}

export interface ShownRound {
  /** From 1. */
  readonly number: number
  /** Most votes first. Of budgets only the one that was elected. */
  readonly lines: readonly RoundLine[]
  readonly elected: readonly string[]
  readonly excluded: readonly string[]
  /** Minor units. */
  readonly left: number
  /** Minor units, rounded. */
  readonly most: number | null
  readonly transfer: Pick<Transfer, 'why' | 'from'> | null
  /** Votes that stand for nobody when the round ends, rounded. */
  readonly exhausted: number
}

export function shownRound(tally: Tally, index: number): ShownRound {
  const round = tally.rounds[index]
  if (!round) throw new RangeError(`no such round: ${index}`)
  const { elected, excluded, left, most, transfer } = round
  return {
    ...{ number: index + 1, elected, excluded, left },
    lines: linesOf(round, RULE_FACTS[tally.rule.id].spends).sort((one, other) => other.votes - one.votes),
    most: most === null ? null : nearestUnits(most),
    transfer: transfer && { why: transfer.why, from: transfer.from },
    exhausted: shown(round.exhausted),
  }
}

function linesOf({ tally, elected, transfer }: Round, spends: boolean): RoundLine[] {
  return Object.entries(tally)
    .filter(([id]) => !spends || elected.includes(id))
    .map(([id, votes]) => ({
      id,
      votes: shown(votes),
      gained: shown(transfer?.to[id] ?? '0'),
    }))
}
