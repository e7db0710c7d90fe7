/** The tables of a ballot box: a file a vote, apart from everything that knows a person. */
import type { Kysely, Transaction } from 'kysely'
import type { Fixed, Instant } from '../columns.ts'

/** What the box is for: exactly one row, written when the vote is sealed. */
export interface BoxTable {
  vote_id: Fixed<string>
  manifest_hash: Fixed<string>
  opens_at: Fixed<Instant>
  closes_at: Fixed<Instant> // the box takes nothing from this instant on
}

/**
 * The papers. While the vote runs there is one for every elector from the beginning, blank until cast and of one
 * length, so that casting changes bytes in place and moves nothing in the file. After closing: only what was
 * cast, in shuffled order, under fresh random ids.
 */
export interface BallotTable {
  slot: Fixed<string> // HMAC-SHA-256(slot key, elector id), hexadecimal; a random id after closing
  body: string // `app/ballot/ballot-body.ts`
  channel: '-' | 'o' | 'd' | 'p' // blank, online, desk, paper: one letter, so that the length stays
}

/** The box is closed: one row or none. Wins over every clock. */
export interface BoxClosureTable {
  vote_id: Fixed<string>
  closed_at: Fixed<Instant>
}

export interface BallotBoxTables {
  box: BoxTable
  ballot: BallotTable
  box_closure: BoxClosureTable
}

export type BallotBoxDb = Kysely<BallotBoxTables>
export type BallotBoxTrx = Transaction<BallotBoxTables>
