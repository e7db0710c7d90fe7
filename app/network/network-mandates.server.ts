/** Offices in the network: the secretariat, and who casts the vote of which city. All SQL about these mandates is here. */
import type { Insertable } from 'kysely'
import type { NetworkDb, NetworkMandateTable, NetworkTrx } from '#db/network/schema.ts'

/** The offices that an account holds at `now`, each with the city whose vote it casts (null for the secretariat). */
export async function networkOfficesOf(
  network: NetworkDb | NetworkTrx,
  accountId: string,
  now: Date,
): Promise<{ office: 'delegate' | 'secretariat'; city: string | null }[]> {
  const at = now.toISOString()
  return network
    .selectFrom('network_mandate')
    .select(['office', 'city'])
    .distinct()
    .where('account_id', '=', accountId)
    .where('from_at', '<=', at)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
    .orderBy('office')
    .orderBy('city')
    .execute()
}

/** Whether an account casts the vote of `city` at `now`. */
export async function isDelegateOf(
  network: NetworkDb | NetworkTrx,
  accountId: string,
  city: string,
  now: Date,
): Promise<boolean> {
  const offices = await networkOfficesOf(network, accountId, now)
  return offices.some((held) => held.office === 'delegate' && held.city === city)
}

/** Adds a mandate; mandates are ended, never changed. */
export async function addNetworkMandate(
  trx: NetworkTrx,
  mandate: Insertable<NetworkMandateTable>,
): Promise<void> {
  await trx.insertInto('network_mandate').values(mandate).execute()
}
