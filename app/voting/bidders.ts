/** The options that ask for money under Equal Shares, and the groups of equal ballots that approve them. */
import type { ApprovalElection } from './election.ts'
import type { Candidate } from './tally-sheet.ts'

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

/** Merges equal ballots and finds who approves what. The order of ballots in the election leaves no trace. */
export function biddersOf(
  election: ApprovalElection,
  candidates: readonly Candidate[],
): { groups: Groups; bidders: Bidder[] } {
  const merged = mergeEqual(election)
  const approvers: number[][] = candidates.map(() => [])
  merged.forEach(({ approved }, group) => {
    for (const position of approved) approvers[position]?.push(group)
  })
  return {
    groups: {
      sizes: Float64Array.from(merged, ({ count }) => count),
      exactSizes: merged.map(({ count }) => BigInt(count)),
    },
    bidders: candidates
      .filter(({ cost, supporters }) => cost > 0 && supporters > 0)
      .map((candidate) => ({ ...candidate, groups: Int32Array.from(approvers[candidate.position] ?? []) })),
  }
}

function mergeEqual({ ballots }: ApprovalElection): { approved: readonly number[]; count: number }[] {
  const merged = new Map<string, { approved: readonly number[]; count: number }>()
  for (const { approved, count } of ballots) {
    if (approved.length === 0 || count === 0) continue
    const key = approved.join()
    const group = merged.get(key)
    if (group) group.count += count
    else merged.set(key, { approved, count })
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
