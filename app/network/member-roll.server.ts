/** The member roll: the cities that are members of the network on a day. Every motion and every finding names its day. */
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { membersOn } from './memberships.server.ts'

/** Slugs of the members on the day (in UTC) of `at`, in their order by slug; guests are never among them. */
export const memberRollOn = (
  network: NetworkDb | NetworkTrx,
  at: Date | string,
): Promise<readonly string[]> =>
  membersOn(network, (typeof at === 'string' ? at : at.toISOString()).slice(0, 10))
