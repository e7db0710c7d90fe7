/** An election in which one thing is otherwise. */
import { type Ballots, paperCount } from '../ballots.ts'
import type { Election } from '../election.ts'
import type { Rule } from '../rule.ts'

/** With so many more papers that choose one option alone, and give it all that a paper can. */
export function withPapers(election: Election, rule: Rule, position: number): (papers: number) => Election {
  const { ballots } = election
  const value = valueAlone(ballots, rule)
  const group = groupOf(ballots, position, value)
  const base = group < 0 ? withGroup(ballots, position, value) : ballots
  const at = group < 0 ? ballots.counts.length : group
  return (papers) => {
    const counts = base.counts.slice()
    counts[at] = (counts[at] ?? 0) + papers
    return { ...election, ballots: { ...base, counts } }
  }
}

/** The first rank, or the most points or the highest score that the rule allows, else that any paper gives. */
function valueAlone({ kind, values }: Ballots, rule: Rule): number {
  if (kind === 'approval' || kind === 'ranked') return 1
  if (rule.id === 'points') return Math.min(rule.most, rule.sum)
  if (rule.id === 'score') return rule.most
  return values.reduce((most, value) => Math.max(most, value), 1)
}

/** The group of papers that say just this; -1 if there is none. */
function groupOf({ counts, starts, positions, values }: Ballots, position: number, value: number): number {
  for (let group = 0; group < counts.length; group++) {
    const mark = starts[group] ?? 0
    if ((starts[group + 1] ?? 0) !== mark + 1 || positions[mark] !== position) continue
    if (values.length === 0 || values[mark] === value) return group
  }
  return -1
}

/** The same ballots with one more group, of no papers yet. */
function withGroup(
  { kind, counts, starts, positions, values }: Ballots,
  position: number,
  value: number,
): Ballots {
  return {
    kind,
    counts: Float64Array.from([...counts, 0]),
    starts: Uint32Array.from([...starts, positions.length + 1]),
    positions: Uint16Array.from([...positions, position]),
    values: kind === 'approval' ? values : Uint32Array.from([...values, value]),
  }
}

/** With one option that costs so much less. */
export const cheaperBy = (election: Election, position: number, by: number): Election => ({
  ...election,
  options: election.options.map((option, at) =>
    at === position ? { ...option, cost: option.cost - by } : option,
  ),
})

/** How many further papers are tried at most: twice as many as were cast. */
export const mostPapers = ({ ballots }: Election): number => Math.max(10, 2 * paperCount(ballots))
