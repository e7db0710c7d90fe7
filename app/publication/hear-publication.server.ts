/** The network hears a publication: only what verifies comes in, in order, and once. */
import { registeredAmong } from '#app/network/registered-cities.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { keyOf } from './city-keys.server.ts'
import { heardHash, lastHeard, writeHeard } from './heard-publications.server.ts'
import { type Publication, readPublication } from './publication.ts'
import { faultOf, type Place } from './verify-publication.ts'

/** What a city tells. Nothing in it is believed before it is checked. */
export interface Told {
  readonly city: string
  readonly body: string
  readonly hash: string
  readonly signature: string
  readonly keyId: string
}

/**
 * Keeps a publication, or does nothing if the same one was heard before.
 *
 * @throws Refusal `no-such-city`, `publication-key-unknown`, `publication-altered` (with the place),
 *   `publication-number-gap` or `number-taken` (another one was heard under this number); nothing was written.
 */
export async function hearPublication(network: NetworkDb, told: Told, now: Date): Promise<void> {
  await network.transaction().execute(async (trx) => {
    const publication = await checked(trx, told)
    if (!(await isNext(trx, told, publication))) return
    const { number, theme, corrects } = publication
    await writeHeard(trx, {
      city: told.city,
      number,
      body: told.body,
      hash: told.hash,
      signature: told.signature,
      key_id: told.keyId,
      theme,
      corrects,
      received_at: now.toISOString(),
    })
  })
}

async function checked(trx: NetworkTrx, told: Told): Promise<Publication> {
  const [registered] = await registeredAmong(trx, [told.city])
  if (!registered) throw new Refusal('no-such-city', { city: told.city })
  const key = await keyOf(trx, told.city, told.keyId)
  if (!key) throw new Refusal('publication-key-unknown', { city: told.city, key: told.keyId })
  const fault = faultOf({ ...told, publicKey: key.publicKey })
  if (fault) throw altered(told.city, fault.place, fault.at)
  const publication = readPublication(told.body)
  if (publication.city.slug !== told.city) throw altered(told.city, 'city')
  if (publication.city.kind !== registered.kind) throw altered(told.city, 'city', '/city/kind')
  return publication
}

/** False if it was heard before, byte for byte. */
async function isNext(trx: NetworkTrx, { city, hash }: Told, { number, corrects }: Publication) {
  const last = await lastHeard(trx, city)
  if (number <= last) {
    if ((await heardHash(trx, city, number)) !== hash) throw new Refusal('number-taken', { city, number })
    return false
  }
  if (number !== last + 1) throw new Refusal('publication-number-gap', { city, number, expected: last + 1 })
  if (corrects !== null && corrects >= number) throw altered(city, 'form', '/corrects')
  return true
}

const altered = (city: string, place: Place | 'city', at = '') =>
  new Refusal('publication-altered', { city, place, at })
