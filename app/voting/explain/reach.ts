/** Whom an outcome reaches: on how many papers at least one of the winners is named. */
import type { Ballots } from '../ballots.ts'
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import type { Tally } from '../tally.ts'
import type { Reach } from './explained.ts'

/** A score of nothing names nobody. */
export function reachOf(
  { options, ballots }: Election,
  { winners, cost }: Pick<Tally, 'winners' | 'cost'>,
): Reach {
  const isWinner = Uint8Array.from(options, ({ id }) => Number(winners.includes(id)))
  const named = papersNaming(ballots, () => true)
  const papers = papersNaming(ballots, (position) => isWinner[position] === 1)
  return { winners, cost, papers, share: named === 0 ? null : exact(BigInt(papers), BigInt(named)) }
}

function papersNaming(
  { counts, starts, positions, values }: Ballots,
  isMeant: (position: number) => boolean,
): number {
  let papers = 0
  for (let group = 0; group < counts.length; group++) {
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      if (values.length > 0 && values[mark] === 0) continue
      if (!isMeant(positions[mark] ?? 0)) continue
      papers += counts[group] ?? 0
      break
    }
  }
  return papers
}
