/** The public keys that cities sign with, as the network knows them. All SQL about them is here. */
import type { Instant } from '#db/columns.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'

export interface CityKey {
  readonly keyId: string
  /** SPKI, base64. */
  readonly publicKey: string
  readonly announcedAt: Instant
}

/** The keys of a city, oldest first. */
export async function keysOf(db: NetworkDb | NetworkTrx, city: string): Promise<CityKey[]> {
  return db
    .selectFrom('city_key')
    .select(['key_id as keyId', 'public_key as publicKey', 'announced_at as announcedAt'])
    .where('city', '=', city)
    .orderBy('announced_at')
    .orderBy('key_id')
    .execute()
}

/** One key of a city; undefined if that city never announced it. */
export async function keyOf(
  db: NetworkDb | NetworkTrx,
  city: string,
  keyId: string,
): Promise<CityKey | undefined> {
  return (await keysOf(db, city)).find((key) => key.keyId === keyId)
}

/** Notes a key; one that is known already stays as it was. */
export async function writeKey(trx: NetworkTrx, city: string, key: CityKey): Promise<void> {
  await trx
    .insertInto('city_key')
    .values({ city, key_id: key.keyId, public_key: key.publicKey, announced_at: key.announcedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
