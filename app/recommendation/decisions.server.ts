/** Decisions on motions. All SQL about them is here. */
import type { Insertable } from 'kysely'
import type { DecisionTable, NetworkTrx } from '#db/network/schema.ts'

/** Notes a decision; false if there is one already, and that one stands. */
export async function addDecision(trx: NetworkTrx, decision: Insertable<DecisionTable>): Promise<boolean> {
  const added = await trx
    .insertInto('decision')
    .values(decision)
    .onConflict((conflict) => conflict.column('recommendation_id').doNothing())
    .returning('recommendation_id')
    .executeTakeFirst()
  return added !== undefined
}
