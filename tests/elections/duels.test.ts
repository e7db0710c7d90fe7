/** Every duel and every order by Schulze that is known of a real election, read from its file by the reader of its kind. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { paperCount } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { electionIn } from '#app/voting/files/ballot-file.ts'
import type { SchulzeRule } from '#app/voting/ranked-rule.ts'
import { readBallots } from '#tests/given/ballot-files.ts'
import { ruleOf } from '#tests/given/marked.ts'
import { knownOf } from './ranked-files.ts'

interface Known {
  readonly pairwise_matrix_row_beats_column: number[][]
  readonly candidate_order?: readonly (string | number)[]
  readonly condorcet_winner: string | number | null
  readonly schulze_order_winning_votes?: readonly (readonly (string | number)[])[]
  readonly schulze_order_margins?: readonly (readonly (string | number)[])[]
  readonly schulze_order?: readonly (readonly (string | number)[])[]
}

/** Where the figures stand, and who counted them. */
const FILES: readonly (readonly [item: string, file: string, from: string])[] = [
  ['irv-burlington-2009', 'election.abif', 'scratch; abiftool names the Condorcet winner'],
  ['irv-nsw-canterbury-2019', 'election.soi', 'scratch, pref_voting'],
  ['irv-nsw-strathfield-2015', 'election.soi', 'scratch, pref_voting'],
  ['irv-nsw-the-entrance-2015', 'election.soi', 'scratch, pref_voting'],
  ['stv-droop-SC', 'election.blt', 'scratch, pref_voting'],
  ['stv-glasgow-2007-calton', 'election.blt', 'scratch, pref_voting'],
  ['stv-glasgow-2007-govan', 'election.blt', 'scratch, pref_voting'],
  ['stv-glasgow-2007-linn', 'election.blt', 'scratch, pref_voting'],
  ['stv-glasgow-2007-partick-west', 'election.blt', 'scratch, pref_voting'],
  ['stv-glasgow-2007-pollokshields', 'election.blt', 'scratch, pref_voting'],
]
/** The Condorcet library in PHP asserts both orders; which treatment of unranked options is meant changes 2007's. */
const SHEETS: readonly (readonly [item: string, unranked: SchulzeRule['unranked'], key: string])[] = [
  ['schulze-debian-2007', 'below', 'unranked_below_ranked'],
  ['schulze-debian-2007', 'not-compared', 'unranked_not_compared'],
  ['schulze-debian-2020', 'below', 'unranked_below_ranked'],
  ['schulze-debian-2020', 'not-compared', 'unranked_not_compared'],
]

const election = (item: string, file: string) =>
  electionIn(readBallots(path.join(import.meta.dirname, 'ranked', item, file)))

function expectKnown(item: string, file: string, known: Known, unranked: SchulzeRule['unranked']): void {
  const read = election(item, file)
  expect(paperCount(read.ballots)).toBe(knownOf(item).ballots)
  const order = (known.candidate_order ?? read.options.map(({ id }) => id)).map(String)
  const byWinning = count(read, ruleOf('schulze', { unranked }))
  const byMargins = count(read, ruleOf('schulze', { unranked, strength: 'margins' }))
  const ids = read.options.map(({ id }) => id)
  const wins = order.map((one) =>
    order.map((other) => byWinning.duels!.wins[ids.indexOf(one)]![ids.indexOf(other)]!),
  )
  expect(wins).toEqual(known.pairwise_matrix_row_beats_column)
  const inWords = (tiers: Known['schulze_order']) => tiers?.map((tier) => tier.map(String).sort())
  const ranking = (tally: typeof byWinning) => tally.ranking!.map((tier) => [...tier].sort())
  const winning = known.schulze_order_winning_votes ?? known.schulze_order
  expect(winning).toBeDefined()
  expect(ranking(byWinning)).toEqual(inWords(winning))
  expect(ranking(byMargins)).toEqual(inWords(known.schulze_order_margins ?? winning))
  if (known.condorcet_winner === null) expect(wins.some(beatsAll)).toBe(false)
  else expect(ranking(byWinning)[0]).toEqual([String(known.condorcet_winner)])
}

/** Whether the row of a square wins every duel. */
const beatsAll = (row: readonly number[], i: number, wins: readonly (readonly number[])[]): boolean =>
  row.every((papers, j) => i === j || papers > wins[j]![i]!)

describe('every duel and Schulze order', () => {
  test.each(FILES)('%s in %s, known from %s', (item, file) => {
    const { results, as_single_seat } = knownOf(item)
    expectKnown(item, file, as_single_seat ?? results, 'below')
  })

  test.each(SHEETS)('%s, what is not ranked is %s', (item, unranked, key) => {
    expectKnown(item, 'tally.txt', knownOf(item).results[key], unranked)
  })
})

test('the sheet of 2007 is ISO-8859-1, and its names are whole', () => {
  const { options } = election('schulze-debian-2007', 'tally.txt')
  expect(options.map(({ id }) => id)).toEqual(knownOf('schulze-debian-2007').options)
})
