/** Recommendations as lists show them: what was decided, how many cities are cited, what was answered. */
import { answersSoFar } from '#app/addressee/dispatch.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { citationsOf } from './citations.server.ts'
import { votesCastOn } from './city-votes.server.ts'
import type { ListedRecommendation } from './listed-recommendation.ts'
import { type Recommendation, stageOf } from './recommendation.ts'
import { wordsOf } from './written-texts.server.ts'

/** What a list says of each recommendation, in the order given. */
export async function listRecommendations(
  network: NetworkDb,
  recommendations: readonly Recommendation[],
  languages: readonly string[],
  now: Date,
): Promise<ListedRecommendation[]> {
  const ids = recommendations.map(({ id }) => id)
  const words = await wordsOf(network, ids, languages)
  const [citations, dispatches] = [await citationsOf(network, ids), await dispatchesOf(network, ids)]
  const votes = await votesCastOn(network, ids)
  return recommendations.map((recommendation) => {
    const { id, number, theme, motion, decision } = recommendation
    const cited = citations.filter(({ recommendationId }) => recommendationId === id)
    const title = words.get(id)?.title
    if (!title) throw new Error(`${number} has no title`)
    return {
      number,
      theme,
      title,
      stage: stageOf(recommendation, now),
      decidedAt: decision?.decidedAt ?? null,
      closesAt: motion?.closesAt ?? null,
      yes: decision?.yes ?? 0,
      voted: votes.get(id) ?? 0,
      roll: motion?.roll ?? 0,
      citiesCited: new Set(cited.map(({ city }) => city)).size,
      soFar: answersSoFar(
        dispatches.filter(({ recommendationId }) => recommendationId === id),
        now,
      ),
    }
  })
}
