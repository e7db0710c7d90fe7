/** Casting the vote of a city: in the open, by its delegate, changeable until closing. */
import { journal } from '#app/journal/journals.server.ts'
import { isDelegateOf } from '#app/network/network-mandates.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { putCityVote } from './city-votes.server.ts'
import { rollOf } from './motions.server.ts'
import type { Choice } from './quorum.ts'
import { type Recommendation, stageOf } from './recommendation.ts'
import { findRecommendation } from './recommendations.server.ts'

interface Casting {
  readonly city: string
  readonly choice: Choice
}

/**
 * Casts or changes the one vote of a city. `by` is the account of whoever casts it.
 *
 * @throws Refusal `no-motion`, `motion-closed` from the closing instant on, `city-not-on-the-roll` if the city was no
 * member when the motion was opened, `not-delegate` if `by` does not cast this city's vote; nothing was written.
 * @returns false if there is no such recommendation.
 */
export async function castCityVote(
  network: NetworkDb,
  number: string,
  { city, choice }: Casting,
  by: string,
  now: Date,
): Promise<boolean> {
  return network.transaction().execute(async (trx) => {
    const recommendation = await findRecommendation(trx, number)
    if (!recommendation) return false
    refuseUnlessVoting(recommendation, now)
    if (!(await rollOf(trx, recommendation.id)).includes(city))
      throw new Refusal('city-not-on-the-roll', { city })
    if (!(await isDelegateOf(trx, by, city, now))) throw new Refusal('not-delegate', { city })
    await putCityVote(trx, { recommendationId: recommendation.id, city, choice, by, at: now })
    await journal(sharedTrx(trx), {
      act: 'cast-city-vote',
      subject: `recommendation:${recommendation.id}`,
      detail: { number, city, choice },
      actor: by,
      at: now,
    })
    return true
  })
}

function refuseUnlessVoting(recommendation: Recommendation, now: Date) {
  const stage = stageOf(recommendation, now)
  if (stage === 'draft') throw new Refusal('no-motion', { number: recommendation.number })
  if (stage !== 'put-to-vote') throw new Refusal('motion-closed', { number: recommendation.number })
}
