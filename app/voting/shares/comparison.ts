/**
 * The comparison step of Wieliczka and Świecie: greedy's list takes the place of that of Equal Shares if more papers
 * have more of their choices on it. Every paper counts, also one that has no winner on either list or on both.
 */
import type { Ballots } from '../ballots.ts'
import type { EqualSharesRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import type { Comparison } from '../tally.ts'
import { type Weights, weightsOf } from './weights.ts'

/** Compares two lists of ids; the one that does not stand is set aside. */
export function compareWithGreedy(
  { options, ballots }: Election,
  rule: EqualSharesRule,
  shares: readonly string[],
  greedy: readonly string[],
): Comparison {
  const gains = Int8Array.from(options, ({ id }) => Number(greedy.includes(id)) - Number(shares.includes(id)))
  const papers = papersByGain(ballots, weightsOf(ballots, rule), gains)
  const isReplaced = papers.greedy > papers.shares
  return { ...papers, isReplaced, setAside: isReplaced ? shares : greedy }
}

/** How many papers have more of their choices on one list, on the other, and as many on both. */
function papersByGain({ counts, starts, positions }: Ballots, weights: Weights, gains: Int8Array) {
  const papers = { shares: 0, greedy: 0, equal: 0 }
  for (let group = 0; group < counts.length; group++) {
    let gain = 0
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      if (weights?.[mark] !== 0) gain += gains[positions[mark] ?? 0] ?? 0
    }
    papers[gain > 0 ? 'greedy' : gain < 0 ? 'shares' : 'equal'] += counts[group] ?? 0
  }
  return papers
}
