/**
 * Budgets under terms once more, as they are told in words: greedy on every kind of ballot and sequential Phragmén, one
 * voter after another, plain fractions. It shares no line with `app/voting`.
 */
import { PlainFraction as F } from './plain-fraction.ts'

export interface SlowBudget {
  readonly budget: number
  /** In the order of the lot. */
  readonly costs: readonly number[]
  /** One entry a voter: what every named option weighs; a blank paper names none. */
  readonly voters: readonly ReadonlyMap<number, number>[]
}

export interface SlowTerms {
  readonly none: number | null
  /** Tenths of the papers that must name an option. */
  readonly tenths: number
  readonly countsBlanks: boolean
  readonly turnout: number
  readonly incompatible: readonly (readonly number[])[]
  /** Options of the one district, and its money; null without one. */
  readonly district: { readonly options: readonly number[]; readonly budget: number } | null
}

/** What wins of these options, with that much money, where `before` have won already. */
export type SlowRule = (
  election: SlowBudget,
  open: readonly number[],
  budget: number,
  isBarred: (option: number, winners: readonly number[]) => boolean,
) => number[]

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const support = ({ voters }: SlowBudget, option: number) => sum(voters.map((voter) => voter.get(option) ?? 0))
const namers = ({ voters }: SlowBudget, option: number) => voters.filter((voter) => voter.has(option)).length

/** Cheaper first, then on more papers, then the lot. */
const beforeInTie = (election: SlowBudget) => (a: number, b: number) =>
  election.costs[a]! - election.costs[b]! || namers(election, b) - namers(election, a) || a - b

export const slowGreedyOf =
  (how: { by: 'votes' | 'votes-per-cost'; misfit: 'skip' | 'stop'; threshold: number }): SlowRule =>
  (election, options, budget, isBarred) => {
    const worth = (option: number): F | 'free' => {
      const votes = new F(support(election, option))
      if (how.by === 'votes') return votes
      return election.costs[option] === 0 ? 'free' : votes.over(new F(election.costs[option]!))
    }
    const isBetter = (a: number, b: number) => {
      const [one, other] = [worth(a), worth(b)]
      if (one === 'free' || other === 'free') return one === 'free' && other !== 'free'
      return other.isBelow(one)
    }
    let open = options.filter(
      (option) => support(election, option) > 0 && support(election, option) >= how.threshold,
    )
    let left = budget
    const winners: number[] = []
    while (open.length > 0) {
      const [best] = open.filter((a) => !open.some((b) => isBetter(b, a))).sort(beforeInTie(election))
      open = open.filter((other) => other !== best)
      if (isBarred(best!, winners)) continue
      if (election.costs[best!]! <= left) {
        winners.push(best!)
        left -= election.costs[best!]!
      } else if (how.misfit === 'stop') open = []
    }
    return winners
  }

export const slowPhragmen: SlowRule = (election, options, budget, isBarred) => {
  const spentAt = election.voters.map(() => new F(0))
  let open = options.filter((option) => namers(election, option) > 0 && election.costs[option]! <= budget)
  let left = budget
  const winners: number[] = []
  const supporters = (option: number) => election.voters.flatMap((voter, i) => (voter.has(option) ? [i] : []))
  const timeOf = (option: number) =>
    supporters(option)
      .map((voter) => spentAt[voter]!)
      .reduce((a, b) => a.plus(b), new F(election.costs[option]!))
      .over(new F(supporters(option).length))
  while (open.length > 0) {
    const first = open.filter((a) => !open.some((b) => timeOf(b).isBelow(timeOf(a))))
    if (first.some((option) => election.costs[option]! > left)) break
    const [chosen] = first.sort(beforeInTie(election))
    const time = timeOf(chosen!)
    for (const voter of supporters(chosen!)) spentAt[voter] = time
    winners.push(chosen!)
    left -= election.costs[chosen!]!
    open = open.filter((other) => other !== chosen && !isBarred(other, winners))
  }
  return winners
}

/** Everything that the terms ask for, around a rule that knows of none of them. */
export function slowUnderTerms(election: SlowBudget, terms: SlowTerms, rule: SlowRule): number[] {
  const { voters, costs, budget } = election
  const blank = voters.filter((voter) => voter.size === 0).length
  const papers = voters.length - (terms.countsBlanks ? 0 : blank)
  if (papers < terms.turnout) return []
  const counted = terms.countsBlanks
    ? election
    : { ...election, voters: voters.filter((voter) => voter.size > 0) }
  const able = [...costs.keys()].filter(
    (option) =>
      option !== terms.none &&
      support(election, option) > 0 &&
      (terms.none === null || support(election, option) > support(election, terms.none)) &&
      !new F(namers(election, option)).isBelow(new F(papers * terms.tenths, 10)),
  )
  const excludes = (a: number, b: number) =>
    terms.incompatible.some((set) => set.includes(a) && set.includes(b))
  const spend = (options: readonly number[], money: number, before: readonly number[]) =>
    rule(
      counted,
      options.filter((option) => !before.some((other) => excludes(option, other))),
      money,
      (option, winners) => winners.some((other) => excludes(option, other)),
    )
  const { district } = terms
  if (!district) return spend(able, budget, [])
  const inside = able.filter((option) => district.options.includes(option))
  const first = spend(inside, district.budget, [])
  const outside = able.filter((option) => !district.options.includes(option))
  return [...first, ...spend(outside, budget - district.budget, first)]
}
