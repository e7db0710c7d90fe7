/** What a city released, in its own database, and what of it the network has heard. All SQL about that is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, PublicationTable } from '#db/city/schema.ts'

/** A publication as it is kept: exact bytes, their hash, and the signature over it. */
export interface SignedPublication {
  readonly number: number
  readonly voteId: string
  /** Canonical JSON, never serialised again. */
  readonly body: string
  readonly hash: string
  readonly signature: string
  readonly keyId: string
  readonly releasedAt: string
}

/** The number that the next publication of this city bears: they run from 1 without gaps. */
export async function nextNumber(trx: CityTrx): Promise<number> {
  const { last } = await trx
    .selectFrom('publication')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Keeps a publication; false if its vote was released before, and then nothing changes. */
export async function writePublication(
  trx: CityTrx,
  publication: Insertable<PublicationTable>,
): Promise<boolean> {
  const written = await trx
    .insertInto('publication')
    .values(publication)
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return written !== undefined
}

/** The number under which a vote was released last; undefined if it never was. */
export async function numberOfVote(db: CityDb, voteId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('publication')
    .select('number')
    .where('vote_id', '=', voteId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** One publication of this city. */
export async function findPublication(db: CityDb, number: number): Promise<SignedPublication | undefined> {
  return signedPublications(db).where('number', '=', number).executeTakeFirst()
}

/** What the network has not confirmed yet, in order of number. */
export async function notYetHeard(db: CityDb): Promise<SignedPublication[]> {
  return signedPublications(db)
    .where('number', 'not in', db.selectFrom('publication_receipt').select('number'))
    .orderBy('number')
    .execute()
}

/** Notes that the network has heard a publication; the first time stands. */
export async function writeReceipt(db: CityDb, number: number, at: Date): Promise<void> {
  await db
    .insertInto('publication_receipt')
    .values({ number, received_at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** When the network heard a publication; undefined if it has not. */
export async function heardAt(db: CityDb, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('publication_receipt')
    .select('received_at')
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.received_at
}

const signedPublications = (db: CityDb) =>
  db
    .selectFrom('publication')
    .select([
      'number',
      'vote_id as voteId',
      'body',
      'hash',
      'signature',
      'key_id as keyId',
      'released_at as releasedAt',
    ])
