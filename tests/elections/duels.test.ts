/** Every duel and every order by Schulze that is known of a real election, read from its file by the reader of its kind. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { paperCount } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { NO_TERMS } from '#app/voting/election.ts'
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
  ['irv-burlington-2009', 'election.abif', 'scratch'],
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
/** The Condorcet library in PHP asserts the orders by margins; duels and the other orders are scratch counts. */
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
  const champion = order[wins.findIndex(beatsAll)]
  expect(champion ?? null).toBe(known.condorcet_winner && String(known.condorcet_winner))
  if (champion) expect([ranking(byWinning)[0], ranking(byMargins)[0]]).toEqual([[champion], [champion]])
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

test('every file that knows an order is held to it', () => {
  const items = readdirSync(path.join(import.meta.dirname, 'ranked'), { withFileTypes: true })
  const knowing = items
    .filter((item) => item.isDirectory() && JSON.stringify(knownOf(item.name)).includes('"schulze_order'))
    .map(({ name }) => name)
  expect([...new Set([...FILES, ...SHEETS].map(([item]) => item))].sort()).toEqual(knowing.sort())
})

test('Govan: three beat each other in a circle, and the two measures of a duel elect others', () => {
  const papers = election('stv-glasgow-2007-govan', 'election.blt')
  const { winners, duels } = count(papers, ruleOf('schulze'))
  const byMargins = count(papers, ruleOf('schulze', { strength: 'margins' }))
  expect([winners, byMargins.winners]).toEqual([['4'], ['3']])
  const isWon = (one: number, other: number) =>
    duels!.wins[one - 1]![other - 1]! > duels!.wins[other - 1]![one - 1]!
  expect([isWon(4, 6), isWon(6, 3), isWon(3, 4)]).toEqual([true, true, true])
})

test('the committee of SC: the two whom nobody ranks are equal at the end, and take no seat left over', () => {
  const papers = election('stv-droop-SC', 'election.blt')
  const { ranking, winners, losses, ties } = count(papers, ruleOf('schulze', { seats: 13 }))
  expect([ranking!.at(-1), winners.length, ties]).toEqual([['6', '10'], 11, []])
  expect(losses).toEqual(['6', '10'].map((id) => ({ id, why: 'no-supporters' })))
})

test('Debian 2007: who is ranked below None Of The Above by more than above it cannot be elected', () => {
  const papers = election('schulze-debian-2007', 'tally.txt')
  const terms = { ...NO_TERMS, none: 'None Of The Above' }
  const { winners, losses } = count({ ...papers, terms }, ruleOf('schulze', { seats: 8 }))
  const { schulze_order_winning_votes: order } = knownOf('schulze-debian-2007').results.unranked_below_ranked
  expect(winners).toEqual(order.flat().slice(0, 6))
  expect(losses).toEqual([
    { id: 'Aigars Mahinovs', why: 'below-none', votes: '0', none: '270' },
    { id: 'Simon Richter', why: 'below-none', votes: '0', none: '233' },
    { id: 'None Of The Above', why: 'is-none' },
  ])
})

test('the sheet of 2007 is ISO-8859-1, and its names are whole', () => {
  const { options } = election('schulze-debian-2007', 'tally.txt')
  expect(options.map(({ id }) => id)).toEqual(knownOf('schulze-debian-2007').options)
})
