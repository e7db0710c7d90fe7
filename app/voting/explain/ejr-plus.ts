/**
 * Extended justified representation, in the form that can be checked quickly (EJR+), up to one option, in money.
 *
 * A group of s of n papers that all approve an option deserves s / n of the budget. If the option did not win although
 * its cost is within that, some paper of the group must have winners that, together with this option, are worth more than
 * what the group deserves. Else the group is neglected.
 *
 * For one option, the worst group has the papers with the least winners; so it is enough to look at its supporters in
 * the order of what they have. Equal Shares keeps this always: as long as no supporter lacks cost / s, the option can be had
 * at a price per cost of 1 / s; whoever lacks it has spent more than budget / n - cost / s at no worse a price.
 *
 * Brill, Peters: Robust and Verifiable Proportionality Axioms for Multiwinner Voting, 2023.
 */
import { paperCount } from '../ballots.ts'
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import type { Neglected } from './explained.ts'

/** The neglected group that deserves most beyond what it has; undefined if there is none. Ballots are approvals. */
export function neglectedGroup(election: Election, winners: readonly string[]): Neglected | undefined {
  const { budget, options, ballots } = election
  const worth = worthOf(election, winners)
  const papers = BigInt(paperCount(ballots))
  let worst: { lack: bigint; found: Neglected } | undefined
  options.forEach(({ id, cost }, position) => {
    if (cost > budget || winners.includes(id)) return
    let together = 0
    for (const group of supportersByWorth(election, position, worth)) {
      together += ballots.counts[group] ?? 0
      const deserves = BigInt(together) * BigInt(budget)
      const lack = deserves - BigInt(cost + (worth[group] ?? 0)) * papers
      if (lack < 0n || (worst && lack <= worst.lack)) continue
      worst = {
        lack,
        found: { holds: false, option: id, papers: together, deserves: exact(deserves, papers) },
      }
    }
  })
  return worst?.found
}

/** What the winners on each group's papers cost together. */
function worthOf({ options, ballots }: Election, winners: readonly string[]): Float64Array {
  const prices = Float64Array.from(options, ({ id, cost }) => (winners.includes(id) ? cost : 0))
  const { counts, starts, positions } = ballots
  return Float64Array.from(counts, (_, group) => {
    let sum = 0
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++)
      sum += prices[positions[mark] ?? 0] ?? 0
    return sum
  })
}

function supportersByWorth({ ballots }: Election, position: number, worth: Float64Array): number[] {
  const { counts, starts, positions } = ballots
  const groups: number[] = []
  for (let group = 0; group < counts.length; group++)
    if (positions.subarray(starts[group], starts[group + 1]).includes(position)) groups.push(group)
  return groups.sort((a, b) => (worth[a] ?? 0) - (worth[b] ?? 0))
}
