/**
 * From a city to the network. There is no transaction across two databases, so this is written to
 * be run again: the city keeps the truth, the network keeps a copy, and telling it twice is telling it once.
 */
import type { City } from '#db/cities.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { hearPublication } from './hear-publication.server.ts'
import { notYetHeard, writeReceipt } from './publications.server.ts'

/**
 * Tells the network all that it has not heard from this city, in order of number. Stops at the first refusal, which
 * it throws; the rest waits for the next run.
 */
export async function tellNetwork(
  city: Pick<City, 'slug' | 'db'>,
  network: NetworkDb,
  now: Date,
): Promise<void> {
  for (const { number, body, hash, signature, keyId } of await notYetHeard(city.db)) {
    await hearPublication(network, { city: city.slug, body, hash, signature, keyId }, now)
    await writeReceipt(city.db, number, now)
  }
}
