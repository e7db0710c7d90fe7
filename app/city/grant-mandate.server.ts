/** Giving an office of a city to an account. */
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { addMandate, type CityOffice } from './mandates.server.ts'

interface Granting {
  readonly accountId: string
  readonly office: CityOffice
  /** Default: from now on. */
  readonly from?: Date
  /** Default: until further notice. */
  readonly until?: Date
}

/** Gives an office to an account. `by` is an account id, or `setup` when the installation itself is made. */
export async function grantMandate(
  db: CityDb,
  { accountId, office, from, until }: Granting,
  by: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await addMandate(trx, {
      id: newId(),
      account_id: accountId,
      office,
      from_at: (from ?? now).toISOString(),
      until_at: until?.toISOString() ?? null,
      granted_by: by,
    })
    await journal(sharedTrx(trx), {
      act: 'grant-mandate',
      subject: `account:${accountId}`,
      detail: { office },
      actor: by === 'setup' ? 'system' : by,
      at: now,
    })
  })
}
