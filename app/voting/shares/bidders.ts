/** The options that ask for money under Equal Shares, and the groups of equal ballots that approve them. */
import type { Election } from '../election.ts'
import type { Candidate } from '../tally-sheet.ts'

/** Ballots that approve the same options; they hold the same purse from first to last. */
export interface Groups {
  /** How many ballots each group has; as numbers and as bigints, which are slow to make. */
  readonly sizes: Float64Array
  readonly exactSizes: readonly bigint[]
}

/** An option that costs something and is approved by somebody. */
export interface Bidder extends Candidate {
  /** Positions of the groups that approve it, ascending. */
  readonly groups: Int32Array
}

/** Finds who approves what. */
export function biddersOf(
  election: Election,
  candidates: readonly Candidate[],
): { groups: Groups; bidders: Bidder[] } {
  const { counts, starts, positions } = election.ballots
  const approvers: number[][] = candidates.map(() => [])
  for (let group = 0; group < counts.length; group++) {
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      approvers[positions[mark] ?? -1]?.push(group)
    }
  }
  return {
    groups: { sizes: counts, exactSizes: Array.from(counts, (count) => BigInt(count)) },
    bidders: candidates
      .filter(({ cost, supporters }) => cost > 0 && supporters > 0)
      .map((candidate) => ({ ...candidate, groups: Int32Array.from(approvers[candidate.position] ?? []) })),
  }
}
