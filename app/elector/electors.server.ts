/** The people on the electorates of votes. All SQL about electors is here. */
import { createHmac } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, ElectorTable } from '#db/city/schema.ts'

const ROWS_A_STATEMENT = 500

/** HMAC(the city's key for electors, vote and account): tells nothing without the key, differs from vote to vote. */
export const personHash = (key: Uint8Array, voteId: string, accountId: string): string =>
  createHmac('sha256', key).update(`${voteId}\n${accountId}`).digest('hex')

/** Puts people on an electorate; who is on it already stays as he or she is. Sorted by id, which is random. */
export async function putOnElectorate(
  trx: CityTrx,
  electors: readonly Insertable<ElectorTable>[],
): Promise<void> {
  const sorted = [...electors].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (let from = 0; from < sorted.length; from += ROWS_A_STATEMENT) {
    await trx
      .insertInto('elector')
      .values(sorted.slice(from, from + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(['vote_id', 'person_hash']).doNothing())
      .execute()
  }
}

/** The elector's id; undefined for who is not on the electorate. */
export async function electorIdOf(db: CityDb, voteId: string, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('elector')
    .select('id')
    .where('vote_id', '=', voteId)
    .where('person_hash', '=', person)
    .executeTakeFirst()
  return row?.id
}

/** The ids of those who came on an electorate for `reason`. */
export async function electorIds(
  db: CityDb,
  voteId: string,
  reason: 'sealed' | 'verified-later',
): Promise<string[]> {
  const rows = await db
    .selectFrom('elector')
    .select('id')
    .where('vote_id', '=', voteId)
    .where('reason', '=', reason)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many people are on the electorate. Exact: for the office and for `inTens`, never for a public page as it is. */
export async function electorateSize(
  db: CityDb,
  voteId: string,
  reason?: 'sealed' | 'verified-later',
): Promise<number> {
  const { people } = await db
    .selectFrom('elector')
    .select((count) => count.fn.countAll<number>().as('people'))
    .where('vote_id', '=', voteId)
    .$if(reason !== undefined, (query) => query.where('reason', '=', reason ?? 'sealed'))
    .executeTakeFirstOrThrow()
  return Number(people)
}

/** Whom the city has verified until now, with the district where that is known. */
export const verifiedResidents = (
  db: CityDb,
): Promise<{ account_id: string; district_id: string | null }[]> =>
  db.selectFrom('verification').select(['account_id', 'district_id']).execute()
