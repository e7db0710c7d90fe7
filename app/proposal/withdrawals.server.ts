/** Proposals that were taken back or removed. All SQL about withdrawals is here. */
import type { CityDb, CityTrx } from '#db/city/schema.ts'

export interface Withdrawal {
  readonly withdrawnBy: string
  readonly withdrawnAt: string
}

/** Notes a withdrawal; false if the proposal was withdrawn before, and then that one stands. */
export async function addWithdrawal(
  trx: CityTrx,
  proposalId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const added = await trx
    .insertInto('withdrawal')
    .values({ proposal_id: proposalId, withdrawn_by: by, withdrawn_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('proposal_id')
    .executeTakeFirst()
  return added !== undefined
}

export async function findWithdrawal(db: CityDb, proposalId: string): Promise<Withdrawal | undefined> {
  const row = await db
    .selectFrom('withdrawal')
    .select(['withdrawn_by', 'withdrawn_at'])
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  return row && { withdrawnBy: row.withdrawn_by, withdrawnAt: row.withdrawn_at }
}
