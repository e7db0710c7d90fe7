/** Motions and their frozen rolls. All SQL about them is here. */
import type { Insertable } from 'kysely'
import type { MotionTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'

/** Puts a recommendation to the cities of `roll`; false if that was done before, and then nothing changes. */
export async function addMotion(
  trx: NetworkTrx,
  motion: Insertable<MotionTable>,
  roll: readonly string[],
): Promise<boolean> {
  const added = await trx
    .insertInto('motion')
    .values(motion)
    .onConflict((conflict) => conflict.column('recommendation_id').doNothing())
    .returning('recommendation_id')
    .executeTakeFirst()
  if (!added) return false
  await trx
    .insertInto('roll')
    .values(roll.map((city) => ({ recommendation_id: motion.recommendation_id, city })))
    .execute()
  return true
}

/** The cities on the frozen roll, by slug. */
export async function rollOf(db: NetworkDb, recommendationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('roll')
    .select('city')
    .where('recommendation_id', '=', recommendationId)
    .orderBy('city')
    .execute()
  return rows.map(({ city }) => city)
}
