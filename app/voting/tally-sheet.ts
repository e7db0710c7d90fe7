/** What every count starts with: the options with their supporters, and a sheet to write the findings on. */
import type { ApprovalElection, Loss, Round, Rule, Share, Tally, Tie } from './election.ts'
import type { Contender } from './ties.ts'

export interface Candidate extends Contender {
  readonly id: string
}

/**
 * The options in the order of the lot, with the number of ballots that approve each.
 * Throws RangeError for an election that cannot be counted: amounts or counts that are no whole numbers from 0 on,
 * ids that repeat, positions that name no option or do not ascend.
 */
export function candidatesOf(election: ApprovalElection): Candidate[] {
  const { budget, options, ballots } = election
  for (const amount of [budget, ...options.map((option) => option.cost)]) needWhole(amount, 'amount')
  if (new Set(options.map((option) => option.id)).size < options.length) {
    throw new RangeError('an option stands twice on the list')
  }
  const supporters = options.map(() => 0)
  for (const { approved, count } of ballots) {
    needWhole(count, 'number of ballots')
    approved.forEach((position, i) => {
      const before = approved[i - 1] ?? -1
      const sofar = supporters[position]
      if (sofar === undefined || position <= before) throw new RangeError(`not an option here: ${position}`)
      supporters[position] = sofar + count
    })
  }
  return options.map(({ id, cost }, position) => ({
    id,
    cost,
    position,
    supporters: supporters[position] ?? 0,
  }))
}

export const ballotsOf = (election: ApprovalElection): number =>
  election.ballots.reduce((sum, { count }) => sum + count, 0)

/** A tally under way. `write` turns it into the finished one. */
export class TallySheet {
  readonly rounds: Round[] = []
  readonly ties: Tie[] = []
  readonly losses = new Map<number, Loss>()
  left: number

  constructor(
    readonly election: ApprovalElection,
    readonly candidates: readonly Candidate[],
  ) {
    this.left = election.budget
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
    const winners = this.rounds.flatMap((round) => round.elected)
    const { budget } = this.election
    return {
      rule,
      budget,
      ballots: ballotsOf(this.election),
      options: this.candidates.map(({ id, cost, supporters }) => ({ id, cost, supporters })),
      winners,
      cost: budget - this.left,
      rounds: this.rounds,
      losses: [...this.losses].sort(([a], [b]) => a - b).map(([, loss]) => loss),
      ties: this.ties,
      share,
    }
  }
}

function needWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a ${what}: ${value}`)
}
