/** Utilitarian completion: what Equal Shares leaves over goes to the most supported options that still fit. */
import type { Ballots } from '../ballots.ts'
import type { EqualSharesRule, GreedyRule } from '../budget-rule.ts'
import { type Election, NO_TERMS } from '../election.ts'
import { greedy } from '../rules/greedy.ts'
import type { TallySheet } from '../tally-sheet.ts'
import { excluderOf } from '../terms.ts'

/** Greedy as Equal Shares is completed by it and compared with it. */
export const greedyBeside = ({ places, ties }: EqualSharesRule): GreedyRule => ({
  id: 'greedy',
  version: 1,
  by: 'votes',
  misfit: 'skip',
  threshold: 1,
  places,
  ties,
})

/**
 * Spends what is left on the sheet, and answers the ids of those that it elects. Who was excluded before was not yet:
 * the rounds of greedy are written behind those that are there, and say so. Losses stay as they are.
 */
export function completeByGreedy(sheet: TallySheet, rule: EqualSharesRule): string[] {
  const { election, elected } = sheet
  const open = sheet.candidates
    .filter(({ id }) => !elected.includes(id) && excluderOf(election, { id }, elected) === undefined)
    .map(({ position }) => position)
  const ids = new Set(open.map((position) => election.options[position]?.id))
  const before = sheet.rounds.map((round) => ({
    ...round,
    excluded: round.excluded.filter((id) => !ids.has(id)),
  }))
  const tally = greedy(restOf(election, open, sheet.left), greedyBeside(rule))
  const added = new Set(tally.winners)
  sheet.rounds.splice(0, before.length, ...before, ...tally.rounds)
  sheet.ties.push(...tally.ties.map((tie) => ({ ...tie, round: before.length + tie.round })))
  sheet.left -= tally.cost
  for (const { id, position } of sheet.candidates) if (added.has(id)) sheet.losses.delete(position)
  return [...tally.winners]
}

/** An election between these options with that much money. */
function restOf({ options, ballots, terms }: Election, open: readonly number[], budget: number): Election {
  return {
    budget,
    options: open.flatMap((position) => options[position] ?? []),
    ballots: marksOf(ballots, open),
    terms: { ...NO_TERMS, incompatible: terms.incompatible },
  }
}

/**
 * Every mark on a paper of its own, equal ones as one group: greedy adds up marks and never asks who made them, and so
 * there are few groups. Options are renumbered from 0 as they stand in `open`.
 */
function marksOf({ kind, counts, starts, positions, values }: Ballots, open: readonly number[]): Ballots {
  const papers = new Map<number, Map<number, number>>(open.map((position) => [position, new Map()]))
  for (let group = 0; group < counts.length; group++) {
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      const byValue = papers.get(positions[mark] ?? -1)
      const value = values[mark] ?? 0
      byValue?.set(value, (byValue.get(value) ?? 0) + (counts[group] ?? 0))
    }
  }
  const marks = [...papers.values()].flatMap((byValue, option) =>
    [...byValue].map(([value, count]) => ({ option, value, count })),
  )
  return {
    kind,
    counts: Float64Array.from(marks, ({ count }) => count),
    starts: Uint32Array.from({ length: marks.length + 1 }, (_, i) => i),
    positions: Uint16Array.from(marks, ({ option }) => option),
    values: Uint32Array.from(kind === 'approval' ? [] : marks.map(({ value }) => value)),
  }
}
