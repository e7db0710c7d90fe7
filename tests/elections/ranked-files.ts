/** The real ranked elections beside this file, and what is known of their outcomes. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import { type Paper, papersOf } from '#app/voting/ballots.ts'
import type { Election } from '#app/voting/election.ts'
import { type BallotFile, electionIn } from '#app/voting/files/ballot-file.ts'
import { readBallots } from '#tests/given/ballot-files.ts'

const FOLDER = path.join(import.meta.dirname, 'ranked')

export interface IrvRound {
  readonly tally: Readonly<Record<string, number>>
  readonly exhausted: number
  readonly eliminated: number | string | null
}

/** What is known of an election; its shape differs from item to item. */
export const knownOf = (item: string) =>
  JSON.parse(readFileSync(path.join(FOLDER, item, 'expected.json'), 'utf8'))

/** The one file of papers of an item. */
export function rankedFile(item: string): BallotFile {
  const [file = ''] = readdirSync(path.join(FOLDER, item)).filter((name) => name !== 'expected.json')
  return readBallots(path.join(FOLDER, item, file))
}

/** The same election with its options in the order of another lot, which names all of them, without blanks behind. */
export function inLot(election: Election, lot: readonly string[]): Election {
  const places = election.options.map(({ id }) => lot.indexOf(id.trim()))
  const moved = ({ count, positions, values }: Paper): Paper => ({
    count,
    positions: positions.map((position) => places[position]!),
    values,
  })
  const papers = [...papersOf(election.ballots)].map(moved)
  return {
    ...election,
    options: lot.map((id) => ({ id, cost: 0 })),
    ballots: ballotsOf('ranked', lot.length, papers),
  }
}

/**
 * Droop and the scratch counts let the lowest number leave where nothing else decides. We let the last in the lot leave,
 * so the lot is the list backwards.
 */
export function rankedBackwards(item: string): Election {
  const election = electionIn(rankedFile(item))
  return inLot(election, election.options.map(({ id }) => id).reverse())
}
