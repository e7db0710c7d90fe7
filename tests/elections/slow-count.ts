/**
 * The rules once more, as they are told in words: one voter after another, every option looked at in every round, plain
 * fractions. It shares no line with `app/voting` and is far too slow for a city.
 */
import { PlainFraction as F } from './plain-fraction.ts'

export interface SlowElection {
  readonly budget: number
  /** In the order of the lot. */
  readonly costs: readonly number[]
  /** One entry a voter: the options that the voter approves. */
  readonly voters: readonly (readonly number[])[]
  /** Equal Shares: these two may not win together. */
  readonly rivals?: readonly [number, number] | undefined
}

const isRival = ({ rivals = [-1, -1] }: SlowElection, option: number, winners: readonly number[]): boolean =>
  rivals.includes(option) && winners.some((winner) => winner !== option && rivals.includes(winner))

export interface SlowOutcome {
  readonly winners: number[]
  /** For every point at which more than one option was equally good: all of them, in the order of the lot. */
  readonly ties: number[][]
}

const supportersOf = ({ voters }: SlowElection, option: number): number[] =>
  voters.flatMap((approved, voter) => (approved.includes(option) ? [voter] : []))

/** Cheaper first, then more supporters, then the lot. */
function firstInTieOrder(election: SlowElection, tied: readonly number[]): number {
  let first = tied[0]!
  for (const option of tied) {
    const [mine, best] = [supportersOf(election, option).length, supportersOf(election, first).length]
    const [cost, bestCost] = [election.costs[option]!, election.costs[first]!]
    if (cost < bestCost || (cost === bestCost && mine > best)) first = option
  }
  return first
}

export function slowGreedy(
  election: SlowElection,
  how: { by: 'votes' | 'votes-per-cost'; misfit: 'skip' | 'stop'; threshold: number },
): SlowOutcome {
  const votes = election.costs.map((_, option) => supportersOf(election, option).length)
  const isBetter = (a: number, b: number): boolean => {
    if (how.by === 'votes') return votes[a]! > votes[b]!
    const [costA, costB] = [election.costs[a]!, election.costs[b]!]
    if (costA === 0 || costB === 0) return costA === 0 && costB > 0
    return new F(votes[b]!, costB).isBelow(new F(votes[a]!, costA))
  }
  let open = election.costs.flatMap((_, option) =>
    votes[option]! > 0 && votes[option]! >= how.threshold ? [option] : [],
  )
  let left = election.budget
  const [winners, ties]: [number[], number[][]] = [[], []]
  while (open.length > 0) {
    const best = open.filter((a) => !open.some((b) => isBetter(b, a)))
    if (best.length > 1) ties.push(best)
    const option = firstInTieOrder(election, best)
    open = open.filter((other) => other !== option)
    if (election.costs[option]! <= left) {
      winners.push(option)
      left -= election.costs[option]!
    } else if (how.misfit === 'stop') open = []
  }
  return { winners, ties }
}

/** What an option is worth to a voter who marks it. By cost, what costs nothing is worth something too. */
export type Worth = (voter: number, option: number) => number

/** One count of Equal Shares in which every voter starts with `share`; what is worth nothing is not supported. */
export function slowShares(
  election: SlowElection,
  share: F,
  worth: Worth = (_, option) => election.costs[option]! || 1,
): SlowOutcome {
  const { costs } = election
  const purses = election.voters.map(() => share)
  const payers = costs.map((_, option) =>
    supportersOf(election, option).filter((voter) => worth(voter, option) > 0),
  )
  const free = costs.flatMap((cost, option) => (cost === 0 && payers[option]!.length > 0 ? [option] : []))
  free.sort((a, b) => supportersOf(election, b).length - supportersOf(election, a).length || a - b)
  const [winners, ties]: [number[], number[][]] = [[], []]
  for (const option of free) if (!isRival(election, option, winners)) winners.push(option)
  let open = costs.flatMap((cost, option) => (cost > 0 ? [option] : []))
  for (;;) {
    open = open.filter((option) => !isRival(election, option, winners))
    const offers = open.flatMap((option) => {
      const rho = pricePerWorth(payers[option]!, costs[option]!, purses, (voter) => worth(voter, option))
      return rho ? [{ option, rho }] : []
    })
    if (offers.length === 0) return { winners, ties }
    const lowest = offers.map(({ rho }) => rho).reduce((a, b) => (b.isBelow(a) ? b : a))
    const tied = offers.filter(({ rho }) => rho.equals(lowest)).map(({ option }) => option)
    if (tied.length > 1) ties.push(tied)
    const option = firstInTieOrder(election, tied)
    for (const voter of payers[option]!) {
      const rest = purses[voter]!.minus(lowest.times(new F(worth(voter, option))))
      purses[voter] = rest.isBelow(new F(0)) ? new F(0) : rest
    }
    winners.push(option)
    open = offers.map((offer) => offer.option).filter((other) => other !== option)
  }
}

/** Who has least for what it gets comes first: each pays by its worth a part of what is still missing, or everything. */
function pricePerWorth(
  payers: readonly number[],
  cost: number,
  purses: readonly F[],
  worth: (voter: number) => number,
): F | undefined {
  const means = (voter: number) => purses[voter]!.over(new F(worth(voter)))
  const sorted = [...payers].sort((a, b) =>
    means(a).isBelow(means(b)) ? -1 : means(b).isBelow(means(a)) ? 1 : 0,
  )
  let missing = new F(cost)
  let worths = sorted.reduce((sum, voter) => sum + worth(voter), 0)
  for (const voter of sorted) {
    const rho = missing.over(new F(worths))
    if (!means(voter).isBelow(rho)) return rho
    missing = missing.minus(purses[voter]!)
    worths -= worth(voter)
  }
  return undefined
}

export interface SlowCompleted extends SlowOutcome {
  readonly share: F
  readonly counts: number
}

/** Raises the share by `step` until a list would cost too much, or (`exhaustive`) until nothing more would fit. */
export function slowAdd1(
  election: SlowElection,
  start: F,
  { step, stop }: { step: number | F; stop: 'overspend' | 'exhaustive' },
  worth: Worth = (_, option) => election.costs[option]! || 1,
): SlowCompleted {
  const wanted = election.costs.flatMap((_, option) =>
    supportersOf(election, option).some((voter) => worth(voter, option) > 0) ? [option] : [],
  )
  const raise = step instanceof F ? step : new F(step)
  const costOf = (options: readonly number[]) => options.reduce((sum, o) => sum + election.costs[o]!, 0)
  let share = start
  let outcome = slowShares(election, share, worth)
  for (let counts = 1; ; counts++) {
    const { winners } = outcome
    const losers = wanted.filter((option) => !winners.includes(option) && !isRival(election, option, winners))
    const left = election.budget - costOf(winners)
    const isComplete = losers.every((option) => election.costs[option]! > election.budget)
    const isExhaustive = losers.every((option) => election.costs[option]! > left)
    if (isComplete || (stop === 'exhaustive' && isExhaustive)) return { ...outcome, share, counts }
    const next = slowShares(election, share.plus(raise), worth)
    if (costOf(next.winners) > election.budget) return { ...outcome, share, counts: counts + 1 }
    share = share.plus(raise)
    outcome = next
  }
}

/** The most supported of the rest that still fits, again and again; `support` of an option, more is better. */
export function slowRest(
  election: SlowElection,
  winners: readonly number[],
  support: (option: number) => number = (option) => supportersOf(election, option).length,
): SlowOutcome {
  const added: number[] = []
  const ties: number[][] = []
  let left = winners.reduce((left, option) => left - election.costs[option]!, election.budget)
  let open = election.costs.flatMap((_, option) =>
    !winners.includes(option) && !isRival(election, option, winners) && support(option) > 0 ? [option] : [],
  )
  while (open.length > 0) {
    const most = Math.max(...open.map(support))
    const best = open.filter((option) => support(option) === most)
    if (best.length > 1) ties.push(best)
    const option = firstInTieOrder(election, best)
    open = open.filter((other) => other !== option)
    if (election.costs[option]! > left || isRival(election, option, [...winners, ...added])) continue
    added.push(option)
    left -= election.costs[option]!
  }
  return { winners: added, ties }
}

/** How many voters have more of what is worth something to them in one list than in the other, and the other way round. */
export function slowPreferences(
  { voters }: SlowElection,
  one: readonly number[],
  other: readonly number[],
  worth: Worth,
): [number, number] {
  const differences = voters.map((marked, voter) => {
    const liked = marked.filter((option) => worth(voter, option) > 0)
    const among = (list: readonly number[]) => liked.filter((option) => list.includes(option)).length
    return among(one) - among(other)
  })
  return [differences.filter((more) => more > 0).length, differences.filter((more) => more < 0).length]
}
