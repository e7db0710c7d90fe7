/**
 * Equal Shares by cost with Add1 in plain floating point, as quick as we can make it: equal ballots are one group, bids
 * of earlier rounds are lower bounds, supporters are asked without branches, and shares are jumped over in the same way.
 * It is the measure for the exact count, and no more: it trusts every rounding and misses ties.
 */
import type { Election } from '#app/voting/election.ts'
import { type FloatField, fieldOf } from './float-field.ts'

interface Bought {
  readonly option: number
  readonly bid: number
}

/** The winners' positions in order of election; stops at the first list above the budget. */
export function floatAdd1(election: Election): number[] {
  const field = fieldOf(election)
  const costOf = (list: readonly Bought[]) =>
    list.reduce((sum, { option }) => sum + (field.costs[option] ?? 0), 0)
  let share = Math.floor(election.budget / field.voters)
  let list = floatCount(field, share)
  let jump = 1
  for (;;) {
    const same = floatFollow(field, list, share + jump)
    if (same) {
      share += jump
      list = same
      jump *= 2
    } else if (jump > 1) jump = Math.floor(jump / 2)
    else {
      const next = floatCount(field, ++share)
      if (costOf(next) > election.budget) return list.map(({ option }) => option)
      list = next
    }
  }
}

/** One count, always asking for the lowest bound of a bid until it is the bid. */
export function floatCount(field: FloatField, share: number): Bought[] {
  const purses = new Float64Array(field.groups).fill(share)
  const bids = field.weights.map((weight) => 1 / weight)
  const sharing = new Float64Array(bids.length)
  const list: Bought[] = []
  for (;;) {
    sharing.fill(Number.POSITIVE_INFINITY)
    let option = lowestOf(bids)
    for (; (bids[option] ?? 0) < Number.POSITIVE_INFINITY; option = lowestOf(bids)) {
      if (raise(field, purses, bids, sharing, option)) break
    }
    const bid = bids[option] ?? Number.POSITIVE_INFINITY
    if (bid === Number.POSITIVE_INFINITY) return list
    pay(field, purses, option, bid)
    list.push({ option, bid })
    bids[option] = Number.POSITIVE_INFINITY
  }
}

/** The same list at a higher share, if nothing else comes to the bids of the lower; undefined otherwise. */
function floatFollow(field: FloatField, list: readonly Bought[], share: number): Bought[] | undefined {
  const purses = new Float64Array(field.groups).fill(share)
  const bids = field.weights.map((weight) => 1 / weight)
  const sharing = new Float64Array(bids.length)
  const find = (option: number, limit: number) => {
    while ((bids[option] ?? 0) <= limit && !raise(field, purses, bids, sharing, option));
    return bids[option] ?? 0
  }
  const same: Bought[] = []
  for (const { option, bid } of list) {
    sharing.fill(Number.POSITIVE_INFINITY)
    for (let other = 0; other < bids.length; other++) {
      if (other !== option && (bids[other] ?? 0) <= bid && find(other, bid) <= bid) return undefined
    }
    same.push({ option, bid: find(option, Number.MAX_VALUE) })
    pay(field, purses, option, bids[option] ?? 0)
    bids[option] = Number.POSITIVE_INFINITY
  }
  sharing.fill(Number.POSITIVE_INFINITY)
  return bids.every((_, option) => find(option, Number.MAX_VALUE) === Number.POSITIVE_INFINITY)
    ? same
    : undefined
}

function lowestOf(bids: Float64Array): number {
  let lowest = 0
  for (let option = 1; option < bids.length; option++) {
    if ((bids[option] ?? 0) < (bids[lowest] ?? 0)) lowest = option
  }
  return lowest
}

/** Asks the supporters once and raises the bound of the bid; true if it is the bid. */
function raise(
  { from, supporters, sizes, costs }: FloatField,
  purses: Float64Array,
  bids: Float64Array,
  sharing: Float64Array,
  option: number,
): boolean {
  const cost = costs[option] ?? 0
  const price = (bids[option] ?? 0) * cost
  const end = from[option + 1] ?? 0
  let [paid, weight] = [0, 0]
  for (let i = from[option] ?? 0; i < end; i++) {
    const purse = purses[supporters[i] ?? 0] ?? 0
    const size = sizes[i] ?? 0
    const poor = size * Number(purse < price)
    paid += poor * purse
    weight += size - poor
  }
  if (weight > 0 && weight >= (sharing[option] ?? 0)) return true
  sharing[option] = weight
  const next = weight > 0 ? (cost - paid) / weight : Number.POSITIVE_INFINITY
  bids[option] = Math.max(bids[option] ?? 0, next / cost)
  return false
}

function pay(
  { from, supporters, costs }: FloatField,
  purses: Float64Array,
  option: number,
  bid: number,
): void {
  const price = bid * (costs[option] ?? 0)
  const end = from[option + 1] ?? 0
  for (let i = from[option] ?? 0; i < end; i++) {
    const group = supporters[i] ?? 0
    purses[group] = Math.max(0, (purses[group] ?? 0) - price)
  }
}
