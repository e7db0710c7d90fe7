/**
 * Equal Shares with Add1 as programs usually have it: floating point, one purse a voter, supporters sorted in every
 * round, every share counted. It is the measure for the exact count, and no more: it misses ties.
 */
import { papersOf } from '#app/voting/ballots.ts'
import type { Election } from '#app/voting/election.ts'

/** The winners' positions in order of election; stops at the first list above the budget. */
export function floatAdd1(election: Election): number[] {
  const voters = [...papersOf(election.ballots)].flatMap(
    ({ positions, count }) => Array(count).fill(positions) as number[][],
  )
  const supporters: number[][] = election.options.map(() => [])
  voters.forEach((approved, voter) => {
    for (const option of approved) supporters[option]?.push(voter)
  })
  const costOf = (list: readonly number[]) =>
    list.reduce((sum, option) => sum + (election.options[option]?.cost ?? 0), 0)

  let share = Math.floor(election.budget / voters.length)
  let list = floatShares(election, supporters, voters.length, share)
  for (;;) {
    share += 1
    const raised = floatShares(election, supporters, voters.length, share)
    if (costOf(raised) > election.budget) return list
    list = raised
  }
}

function floatShares(
  { options }: Election,
  supporters: readonly (readonly number[])[],
  voters: number,
  share: number,
): number[] {
  const purses = new Float64Array(voters).fill(share)
  const bounds = new Map(supporters.map((of, option) => [option, 1 / of.length]))
  const winners: number[] = []
  for (;;) {
    let best = { option: -1, rho: Number.POSITIVE_INFINITY }
    for (const [option, bound] of [...bounds].sort(([, a], [, b]) => a - b)) {
      if (bound > best.rho) break
      const cost = options[option]?.cost ?? 0
      const price = priceOf(cost, supporters[option] ?? [], purses)
      if (price === undefined) bounds.delete(option)
      else {
        bounds.set(option, price / cost)
        if (price / cost < best.rho) best = { option, rho: price / cost }
      }
    }
    if (best.option < 0) return winners
    const price = best.rho * (options[best.option]?.cost ?? 0)
    for (const voter of supporters[best.option] ?? []) {
      purses[voter] = Math.max(0, (purses[voter] ?? 0) - price)
    }
    bounds.delete(best.option)
    winners.push(best.option)
  }
}

function priceOf(cost: number, supporters: readonly number[], purses: Float64Array): number | undefined {
  const held = Float64Array.from(supporters, (voter) => purses[voter] ?? 0).sort()
  let missing = cost
  for (let i = 0; i < held.length; i++) {
    const part = missing / (held.length - i)
    if ((held[i] ?? 0) >= part) return part
    missing -= held[i] ?? 0
  }
  return undefined
}
