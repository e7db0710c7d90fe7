/** A city's database or the network's, looked at through the tables that both have. The one cast of its kind. */
import type { CityDb, CityTrx } from './city/schema.ts'
import type { SharedDb, SharedTrx } from './columns.ts'
import type { NetworkDb, NetworkTrx } from './network/schema.ts'

/** Accounts, sessions, texts and journal of either kind of database. Kysely's types are invariant, hence the cast. */
export const shared = (db: CityDb | NetworkDb): SharedDb => db as unknown as SharedDb

/** The same inside a transaction that somebody else opened. */
export const sharedTrx = (trx: CityTrx | NetworkTrx): SharedTrx => trx as unknown as SharedTrx
