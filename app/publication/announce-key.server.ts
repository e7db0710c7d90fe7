/** A city tells the network which key it signs with. */
import { registeredAmong } from '#app/network/registered-cities.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { keysOf, writeKey } from './city-keys.server.ts'
import { isPublicKey } from './signature.ts'

interface PublicKey {
  readonly keyId: string
  /** SPKI, base64. */
  readonly publicKey: string
}

/**
 * Notes the first key of a city; announcing it again changes nothing. A second one is not taken on a city's bare word:
 * it needs an announcement under the old one.
 *
 * @throws Refusal `no-such-city`, or `key-needs-announcement` if the city has another key
 */
export async function announceKey(
  network: NetworkDb,
  city: string,
  { keyId, publicKey }: PublicKey,
  now: Date,
): Promise<void> {
  if (!isPublicKey(publicKey)) throw new Error(`${city} announced a key that is no Ed25519 key`)
  await network.transaction().execute(async (trx) => {
    const [registered] = await registeredAmong(trx, [city])
    if (!registered) throw new Refusal('no-such-city', { city })
    const known = await keysOf(trx, city)
    if (known.some((key) => key.keyId === keyId && key.publicKey === publicKey)) return
    if (known.length > 0) throw new Refusal('key-needs-announcement', { city, key: keyId })
    await writeKey(trx, city, { keyId, publicKey, announcedAt: now.toISOString() })
  })
}
