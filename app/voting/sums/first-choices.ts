/** Who is chosen first on how many papers. */
import type { Election } from '../election.ts'
import { needKind, readPapers } from '../papers.ts'
import type { RuleId } from '../rule.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import { candidatesOf } from '../tally-sheet.ts'
import { refuseTermsOfBudgets } from '../terms.ts'
import type { Sums } from './seats-by-total.ts'

/**
 * One vote a paper: its only choice, or its highest rank. A paper with two choices there is spoilt. Supporters are those
 * votes. Throws RangeError for ballots that the rule does not take, for an election that is none, and for terms
 * without sense.
 */
export function firstChoices(
  election: Election,
  { id, seats }: { readonly id: RuleId; readonly seats: number },
): Sums {
  const { ballots } = election
  needKind(ballots, RULE_FACTS[id].kinds, id)
  refuseTermsOfBudgets(election, seats)
  const candidates = candidatesOf(election)
  const votes = new Float64Array(candidates.length)
  const isRanked = ballots.kind === 'ranked'
  const papers = readPapers(ballots, ({ from, to, count }) => {
    const isAlone = to - from === 1 || (isRanked && ballots.values[from] !== ballots.values[from + 1])
    const first = ballots.positions[from] ?? 0
    if (isAlone) votes[first] = (votes[first] ?? 0) + count
    return isAlone
  })
  const options = candidates.map((candidate, position) => {
    const supporters = votes[position] ?? 0
    return { ...candidate, supporters, total: { parts: supporters, of: 1 } }
  })
  return { election, papers, options }
}
