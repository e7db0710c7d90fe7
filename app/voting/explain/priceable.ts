/**
 * Priceability: whether there are equal purses and payments such that supporters of each winner pay its cost together,
 * nobody pays more than the purse, and the supporters of no other option have more left than it costs.
 *
 * An outcome of Equal Shares alone has such purses: its shares. For others two questions are asked that can be answered for
 * sure. No: some winner asks for a larger purse than what another option allows at most (its cost and all that its
 * supporters can have paid, divided by their number). Yes: a purse between these bounds from which winners are paid one
 * after the other, each by equal parts, and that leaves nobody with too much; found in floating point with a margin
 * above its error. Else it is unknown: to be sure would take a linear program.
 *
 * Peters, Skowron: Proportionality and the Limits of Welfarism, 2020.
 */
import type { Election } from '../election.ts'
import type { Tally } from '../tally.ts'
import type { Proportionality } from './explained.ts'

const PURSES_TRIED = 24
const MARGIN = 1e-9

export function priceableOutcome(election: Election, tally: Tally): Proportionality['priceable'] {
  if (tally.rule.id === 'equal-shares' && tally.share && isBoughtByShares(tally.share)) return 'yes'
  const market = marketOf(election, tally.winners)
  const [least, most] = boundsOf(market)
  if (least > most * (1 + MARGIN)) return 'no'
  const highest = Math.min(most, least * 64)
  for (let i = 0; i < PURSES_TRIED; i++) {
    const purse = least + ((highest - least) * i) / (PURSES_TRIED - 1)
    if (isEnough(market, purse)) return 'yes'
  }
  return 'unknown'
}

const isBoughtByShares = ({ added, comparison }: NonNullable<Tally['share']>): boolean =>
  added.length === 0 && !comparison?.isReplaced

interface Wanted {
  readonly cost: number
  readonly groups: readonly number[]
  readonly supporters: number
  readonly isWinner: boolean
}

interface Market {
  readonly sizes: Float64Array
  readonly wanted: readonly Wanted[]
}

function marketOf({ options, ballots }: Election, winners: readonly string[]): Market {
  const { counts, starts, positions } = ballots
  const groups: number[][] = options.map(() => [])
  for (let group = 0; group < counts.length; group++) {
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++)
      groups[positions[mark] ?? 0]?.push(group)
  }
  const wanted = options.map(({ id, cost }, position): Wanted => {
    const its = groups[position] ?? []
    const supporters = its.reduce((sum, group) => sum + (counts[group] ?? 0), 0)
    return { cost, groups: its, supporters, isWinner: winners.includes(id) }
  })
  return { sizes: counts, wanted: wanted.filter(({ supporters }) => supporters > 0) }
}

/** The least purse that can pay each winner, and the largest that every other option allows. */
function boundsOf({ wanted }: Market): [number, number] {
  const winners = wanted.filter(({ isWinner }) => isWinner)
  const least = winners.reduce((purse, { cost, supporters }) => Math.max(purse, cost / supporters), 0)
  const most = wanted
    .filter(({ isWinner }) => !isWinner)
    .reduce((purse, other) => {
      const its = new Set(other.groups)
      const shared = winners.filter(({ groups }) => groups.some((group) => its.has(group)))
      const paid = shared.reduce((sum, { cost }) => sum + cost, 0)
      return Math.min(purse, (other.cost + paid) / other.supporters)
    }, Number.MAX_VALUE)
  return [least, most]
}

/** The scarcest winners are paid first. */
function isEnough({ sizes, wanted }: Market, purse: number): boolean {
  const left = new Float64Array(sizes.length).fill(purse)
  const winners = wanted.filter(({ isWinner }) => isWinner)
  const scarce = [...winners].sort((a, b) => b.cost / b.supporters - a.cost / a.supporters)
  if (!scarce.every((winner) => pay(winner, sizes, left))) return false
  return wanted
    .filter(({ isWinner }) => !isWinner)
    .every(({ cost, groups }) => {
      const held = groups.reduce((sum, group) => sum + (left[group] ?? 0) * (sizes[group] ?? 0), 0)
      return held <= cost * (1 - MARGIN)
    })
}

/** By equal parts; who has less gives it all. Answers whether it was enough. */
function pay({ cost, groups }: Wanted, sizes: Float64Array, left: Float64Array): boolean {
  const poorest = [...groups].sort((a, b) => (left[a] ?? 0) - (left[b] ?? 0))
  let payers = groups.reduce((sum, group) => sum + (sizes[group] ?? 0), 0)
  let due = cost
  for (const group of poorest) {
    const size = sizes[group] ?? 0
    if ((left[group] ?? 0) * payers >= due) {
      const part = due / payers
      for (const other of poorest.slice(poorest.indexOf(group))) left[other] = (left[other] ?? 0) - part
      return true
    }
    due -= (left[group] ?? 0) * size
    payers -= size
    left[group] = 0
  }
  return due <= 0
}
