/** Publications that the network has heard: its own copy, whose signatures were checked. All SQL about them is here. */
import type { Insertable } from 'kysely'
import type { HeardPublicationTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { type Publication, readPublication } from './publication.ts'

/** A publication with its exact bytes and what is written in them. */
export interface HeardPublication {
  readonly city: string
  readonly number: number
  readonly theme: string
  readonly hash: string
  readonly signature: string
  readonly keyId: string
  readonly receivedAt: string
  /** The exact bytes as text. */
  readonly body: string
  readonly publication: Publication
}

/** What the network heard from `city` under `number`. */
export async function findHeard(
  network: NetworkDb,
  city: string,
  number: number,
): Promise<HeardPublication | undefined> {
  const row = await heard(network).where('city', '=', city).where('number', '=', number).executeTakeFirst()
  return row && withPublication(row)
}

/** All that was heard, newest first; of one theme, of one city, or of all. About as many bytes as were published. */
export async function listHeard(
  network: NetworkDb,
  { theme, city }: { readonly theme?: string | undefined; readonly city?: string | undefined } = {},
): Promise<HeardPublication[]> {
  const rows = await heard(network)
    .$if(theme !== undefined, (query) => query.where('theme', '=', theme ?? ''))
    .$if(city !== undefined, (query) => query.where('city', '=', city ?? ''))
    .orderBy('received_at', 'desc')
    .orderBy('city')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(withPublication)
}

/** The last number heard from a city; 0 if none. */
export async function lastHeard(trx: NetworkTrx, city: string): Promise<number> {
  const { last } = await trx
    .selectFrom('heard_publication')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('city', '=', city)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** The hash that was heard under a number; undefined if none was. */
export async function heardHash(trx: NetworkTrx, city: string, number: number): Promise<string | undefined> {
  const row = await trx
    .selectFrom('heard_publication')
    .select('hash')
    .where('city', '=', city)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.hash
}

/** Keeps what was heard and checked. */
export async function writeHeard(
  trx: NetworkTrx,
  publication: Insertable<HeardPublicationTable>,
): Promise<void> {
  await trx.insertInto('heard_publication').values(publication).execute()
}

const heard = (network: NetworkDb) =>
  network
    .selectFrom('heard_publication')
    .select([
      'city',
      'number',
      'theme',
      'hash',
      'signature',
      'key_id as keyId',
      'received_at as receivedAt',
      'body',
    ])

const withPublication = (row: Omit<HeardPublication, 'publication'>): HeardPublication => ({
  ...row,
  publication: readPublication(row.body),
})
