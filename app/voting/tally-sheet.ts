/** What every count starts with: the options with their supporters, and a sheet to write the findings on. */
import { type Ballots, paperCount } from './ballots.ts'
import type { Election } from './election.ts'
import type { Rule } from './rule.ts'
import type { Loss, Round, Share, Tally, Tie } from './tally.ts'
import type { Contender } from './ties.ts'

export interface Candidate extends Contender {
  readonly id: string
}

/**
 * The options in the order of the lot, with the number of ballots that approve each.
 * Throws RangeError for an election that cannot be counted: amounts or counts that are no whole numbers from 0 on,
 * ids that repeat, marks that name no option.
 */
export function candidatesOf(election: Election): Candidate[] {
  const { budget, options, ballots } = election
  for (const amount of [budget, ...options.map((option) => option.cost)]) needWhole(amount, 'amount')
  if (new Set(options.map((option) => option.id)).size < options.length) {
    throw new RangeError('an option stands twice on the list')
  }
  const supporters = supportersOf(ballots, options.length)
  return options.map(({ id, cost }, position) => ({
    id,
    cost,
    position,
    supporters: supporters[position] ?? 0,
  }))
}

/** On how many papers each option is marked. Throws RangeError for ballots of another number of options. */
function supportersOf({ counts, starts, positions }: Ballots, options: number): Float64Array {
  const supporters = new Float64Array(options)
  for (let group = 0; group < counts.length; group++) {
    const count = counts[group] ?? 0
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      const position = positions[mark] ?? options
      if (position >= options) throw new RangeError(`not an option here: ${position}`)
      supporters[position] = (supporters[position] ?? 0) + count
    }
  }
  return supporters
}

/** A tally under way. `write` turns it into the finished one. */
export class TallySheet {
  readonly rounds: Round[] = []
  readonly ties: Tie[] = []
  readonly losses = new Map<number, Loss>()
  left: number

  constructor(
    readonly election: Election,
    readonly candidates: readonly Candidate[],
  ) {
    this.left = election.budget
  }

  /** Ids in order of election, so far. */
  get elected(): string[] {
    return this.rounds.flatMap((round) => round.elected)
  }

  /** Notes the loss, unless an earlier reason stands. */
  lose(position: number, loss: Loss): void {
    if (!this.losses.has(position)) this.losses.set(position, loss)
  }

  /** Notes a tie of the round that is about to be written; one candidate alone is none. */
  tie(tied: readonly Candidate[], chosen: Candidate, settledBy: Tie['settledBy']): void {
    if (tied.length < 2) return
    const options = [...tied].sort((a, b) => a.position - b.position).map(({ id }) => id)
    this.ties.push({ round: this.rounds.length, options, chosen: chosen.id, settledBy })
  }

  write(rule: Rule, share: Share | null): Tally {
    const { budget } = this.election
    return {
      rule,
      budget,
      ballots: paperCount(this.election.ballots),
      blank: 0,
      spoilt: 0,
      options: this.candidates.map(({ id, cost, supporters }) => ({ id, cost, supporters, points: null })),
      winners: this.elected,
      cost: budget - this.left,
      ranking: null,
      rounds: this.rounds,
      losses: [...this.losses].sort(([a], [b]) => a - b).map(([, loss]) => loss),
      ties: this.ties,
      share,
      quota: null,
      duels: null,
      parts: null,
      undecided: null,
    }
  }
}

function needWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a ${what}: ${value}`)
}
