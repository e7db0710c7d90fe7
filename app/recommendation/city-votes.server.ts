/** The votes of cities, cast in the open. All SQL about them is here. */
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import type { Choice } from './quorum.ts'

export interface CityVote {
  readonly city: string
  readonly choice: Choice
  readonly castAt: string
}

/** One city, one row: voting again puts the new choice in the place of the old one. */
export async function putCityVote(
  trx: NetworkTrx,
  vote: { recommendationId: string; city: string; choice: Choice; by: string; at: Date },
): Promise<void> {
  const cast = { choice: vote.choice, cast_by: vote.by, cast_at: vote.at.toISOString() }
  await trx
    .insertInto('city_vote')
    .values({ recommendation_id: vote.recommendationId, city: vote.city, ...cast })
    .onConflict((conflict) => conflict.columns(['recommendation_id', 'city']).doUpdateSet(cast))
    .execute()
}

/** Every vote cast on a recommendation, by city. */
export async function cityVotesOf(db: NetworkDb, recommendationId: string): Promise<CityVote[]> {
  return db
    .selectFrom('city_vote')
    .select(['city', 'choice', 'cast_at as castAt'])
    .where('recommendation_id', '=', recommendationId)
    .orderBy('city')
    .execute()
}

/** How many cities have voted on each of some recommendations; none have where the id is missing. */
export async function votesCastOn(
  db: NetworkDb,
  recommendationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (recommendationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('city_vote')
    .select(({ fn }) => ['recommendation_id', fn.countAll<number>().as('count')])
    .where('recommendation_id', 'in', [...recommendationIds])
    .groupBy('recommendation_id')
    .execute()
  return new Map(rows.map(({ recommendation_id, count }) => [recommendation_id, Number(count)]))
}
