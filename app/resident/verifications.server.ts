/** Who was verified as a resident of a city. All SQL about verifications is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, VerificationTable } from '#db/city/schema.ts'

/** Whether the city has confirmed that this account's person lives there. */
export async function isVerified(db: CityDb | CityTrx, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('verification')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** The verification of an account; undefined if there is none. */
export async function findVerification(db: CityDb | CityTrx, accountId: string) {
  return db
    .selectFrom('verification')
    .select(['account_id', 'person_hash', 'district_id', 'verified_on'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

/** Notes a verification; false if the account or the person was verified before, and then nothing changes. */
export async function addVerification(
  trx: CityTrx,
  verification: Insertable<VerificationTable>,
): Promise<boolean> {
  const added = await trx
    .insertInto('verification')
    .values(verification)
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return added !== undefined
}
