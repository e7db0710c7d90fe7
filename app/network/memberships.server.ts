/** Which city belongs to the network from when until when. All SQL about memberships is here. */
import type { Day } from '#db/columns.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'

/** Notes that a city belongs to the network from a day on; noted before, nothing changes. */
export async function beginMembership(trx: NetworkTrx, city: string, fromOn: Day): Promise<void> {
  await trx
    .insertInto('membership')
    .values({ city, from_on: fromOn, until_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends the running membership of a city: `untilOn` is the first day on which it is no member. */
export async function endMembership(trx: NetworkTrx, city: string, untilOn: Day): Promise<void> {
  await trx
    .updateTable('membership')
    .set({ until_on: untilOn })
    .where('city', '=', city)
    .where('until_on', 'is', null)
    .execute()
}

/** The cities that are members on `day`, by slug. A guest is never one, whatever rows there are. */
export async function membersOn(db: NetworkDb | NetworkTrx, day: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('city_register', 'city_register.slug', 'membership.city')
    .select('membership.city')
    .distinct()
    .where('city_register.kind', '=', 'member')
    .where('from_on', '<=', day)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', day)]))
    .orderBy('membership.city')
    .execute()
  return rows.map(({ city }) => city)
}
