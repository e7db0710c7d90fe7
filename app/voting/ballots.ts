/**
 * Ballots as every rule takes them: equal papers are one group with its number, and all groups lie side by side in
 * typed arrays, so that a million papers take little room and nothing is hidden in their order.
 */

/**
 * What a mark on the paper means. `approval`: the option is approved (a single choice is an approval of one).
 * `ranked`: its value is the rank, from 1; equal ranks are ties, ranks may be left out. `points`: points given from a
 * purse, 1 or more. `scores`: a judgement, 0 or more; an option without a mark was not judged.
 */
export type BallotKind = 'approval' | 'ranked' | 'points' | 'scores'

/** Group g has the marks from `starts[g]` up to `starts[g + 1]`. A group without marks are the blank papers. */
export interface Ballots {
  readonly kind: BallotKind
  /** How many papers each group has; whole numbers above zero. No two groups are equal. */
  readonly counts: Float64Array
  readonly starts: Uint32Array
  /** Of each mark: the option, as its position in the election. In a group by rank, then ascending; without repeats. */
  readonly positions: Uint16Array
  /** Of each mark: rank, points or score. Empty for approvals. */
  readonly values: Uint32Array
}

/** One group, as people write it. */
export interface Paper {
  readonly positions: readonly number[]
  /** One for each position; empty for approvals. */
  readonly values: readonly number[]
  readonly count: number
}

/** How many papers there are, blank ones included. */
export function paperCount({ counts }: Ballots): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}

/** The groups one by one. For what is read by people or counted slowly; a rule walks the arrays. */
export function* papersOf({ counts, starts, positions, values }: Ballots): Generator<Paper> {
  for (const [group, count] of counts.entries()) {
    const [from, to] = [starts[group], starts[group + 1]]
    yield {
      positions: [...positions.subarray(from, to)],
      values: values.length === 0 ? [] : [...values.subarray(from, to)],
      count,
    }
  }
}
