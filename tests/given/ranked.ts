/** Ranked papers as they are written on a blackboard. */
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { Paper } from '#app/voting/ballots.ts'
import { type Election, NO_TERMS, type Terms } from '#app/voting/election.ts'
import type { IrvRule, ScottishStvRule } from '#app/voting/ranked-rule.ts'

/**
 * @param ids in the order of the lot, with blanks between them
 * @param lines `'15 A>B'`; `A=B` share a rank, `A>>B` leaves one out, `'2 '` are blank papers
 */
export function onTheBoard(ids: string, lines: readonly string[], terms: Partial<Terms> = {}): Election {
  const options = ids.split(' ')
  return {
    budget: 0,
    options: options.map((id) => ({ id, cost: 0 })),
    ballots: ballotsOf(
      'ranked',
      options.length,
      lines.map((line) => paperOf(options, line)),
    ),
    terms: { ...NO_TERMS, ...terms },
  }
}

function paperOf(options: readonly string[], line: string): Paper {
  const [count, ranks = ''] = line.split(' ')
  const marks = ranks
    .split('>')
    .flatMap((names, rank) => (names ? names.split('=').map((name) => [name, rank + 1] as const) : []))
  return {
    count: Number(count),
    positions: marks.map(([name]) => options.indexOf(name)),
    values: marks.map(([, rank]) => rank),
  }
}

export const irvRule = (about: Partial<IrvRule> = {}): IrvRule => ({
  id: 'irv',
  version: 1,
  skipped: 'next',
  equal: 'end',
  ties: ['earlier-rounds', 'lot'],
  ...about,
})

export const stvRule = (seats: number, about: Partial<ScottishStvRule> = {}): ScottishStvRule => ({
  ...irvRule(),
  id: 'scottish-stv',
  seats,
  ...about,
})
