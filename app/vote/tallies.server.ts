/** What came out of votes, and the files it was counted from. All SQL about tallies is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, TallyTable } from '#db/city/schema.ts'
import { type CountedVote, readCountedVote } from './counted-vote.ts'

export interface FoundTally {
  readonly counted: CountedVote
  /** The exact text that `ballotFileHash` is the SHA-256 of; shown where the manifest publishes ballots. */
  readonly ballotFile: string
  readonly ballotFileHash: string
  readonly countedAt: string
}

/** Keeps a tally; false if there was one, and then it stands. */
export async function writeTally(trx: CityTrx, tally: Insertable<TallyTable>): Promise<boolean> {
  const written = await trx
    .insertInto('tally')
    .values(tally)
    .onConflict((conflict) => conflict.doNothing())
    .returning('vote_id')
    .executeTakeFirst()
  return written !== undefined
}

/** What came out of the vote; undefined while it is not counted. */
export async function findTally(db: CityDb, voteId: string): Promise<FoundTally | undefined> {
  const row = await db.selectFrom('tally').selectAll().where('vote_id', '=', voteId).executeTakeFirst()
  return (
    row && {
      counted: readCountedVote(row.body),
      ballotFile: row.ballot_file,
      ballotFileHash: row.ballot_file_hash,
      countedAt: row.counted_at,
    }
  )
}
