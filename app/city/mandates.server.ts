/** Offices in a city: who is moderator or administrator, from when, until when. All SQL about mandates is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, MandateTable } from '#db/city/schema.ts'

export type CityOffice = 'moderator' | 'administrator'

/** The offices that an account holds at `now`, in alphabetical order, each once. */
export async function officesOf(db: CityDb | CityTrx, accountId: string, now: Date): Promise<CityOffice[]> {
  const at = now.toISOString()
  const rows = await db
    .selectFrom('mandate')
    .select('office')
    .distinct()
    .where('account_id', '=', accountId)
    .where('from_at', '<=', at)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', at)]))
    .orderBy('office')
    .execute()
  return rows.map(({ office }) => office)
}

/** Adds a mandate; mandates are ended, never changed. */
export async function addMandate(trx: CityTrx, mandate: Insertable<MandateTable>): Promise<void> {
  await trx.insertInto('mandate').values(mandate).execute()
}
