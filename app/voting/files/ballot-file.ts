/** What a file of ballots of any kind holds, and the door to all readers. */
import type { Ballots } from '../ballots.ts'
import { type Election, NO_TERMS } from '../election.ts'

export interface BallotFile {
  readonly title: string
  /** ISO 4217, or nothing. */
  readonly currency: string
  /** In the order of the lot; ids as the file has them: numbers of candidates in `.blt` and PrefLib files. */
  readonly options: readonly FileOption[]
  /** In 10^-scale of the file's unit; 0 where nothing costs anything. */
  readonly budget: number
  readonly scale: 0 | 2
  /** Null where the file does not say. */
  readonly seats: number | null
  readonly ballots: Ballots
  /** How much a paper may say, where the file says so: options, points for one option, points together. */
  readonly limits: {
    readonly marks: number | null
    readonly most: number | null
    readonly sum: number | null
  }
}

export interface FileOption {
  readonly id: string
  /** The id where it has no other name. */
  readonly name: string
  readonly cost: number
}

/** Reads one file: push its bytes in any pieces, then end. Both throw FileFault. */
export interface BallotFileReader {
  push(bytes: Uint8Array): void
  end(): BallotFile
}

export const NO_LIMITS: BallotFile['limits'] = { marks: null, most: null, sum: null }

/** A file in which nothing costs anything. */
export const withoutMoney = (
  file: Pick<BallotFile, 'title' | 'options' | 'seats' | 'ballots'>,
): BallotFile => ({ ...file, currency: '', budget: 0, scale: 0, limits: NO_LIMITS })

/** The election in it, in its amounts. */
export const electionIn = ({ budget, options, ballots }: BallotFile): Election => ({
  budget,
  options: options.map(({ id, cost }) => ({ id, cost })),
  ballots,
  terms: NO_TERMS,
})
