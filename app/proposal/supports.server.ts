/** Who supports which proposal, each account once by key. All SQL about supports is here. */
import type { CityDb, CityTrx } from '#db/city/schema.ts'

/** Adds support; supporting twice is supporting once. */
export async function addSupport(trx: CityTrx, proposalId: string, accountId: string): Promise<void> {
  await trx
    .insertInto('support')
    .values({ proposal_id: proposalId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes support back; there may be none. */
export async function removeSupport(trx: CityTrx, proposalId: string, accountId: string): Promise<void> {
  await trx
    .deleteFrom('support')
    .where('proposal_id', '=', proposalId)
    .where('account_id', '=', accountId)
    .execute()
}

export async function isSupportedBy(db: CityDb, proposalId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('support')
    .select('account_id')
    .where('proposal_id', '=', proposalId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
