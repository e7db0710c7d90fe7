/** Recommendations as lists show them: the network's front page and `/network/recommendations`. */
import { type AnswersSoFar, answersSoFar } from '#app/addressee/dispatch.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import type { LocalText } from '#app/text/text.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { citationsOf } from './citations.server.ts'
import { votesCastOn } from './city-votes.server.ts'
import { type Recommendation, type Stage, stageOf } from './recommendation.ts'
import { adoptedRecommendations, recommendationsPutToVote } from './recommendations.server.ts'
import { wordsOf } from './written-texts.server.ts'

export interface ListedRecommendation {
  readonly number: string
  readonly theme: string
  readonly title: LocalText
  readonly stage: Stage
  /** Null until it is decided. */
  readonly decidedAt: string | null
  readonly closesAt: string | null
  readonly yes: number
  /** Cities that have voted, whatever they voted. */
  readonly voted: number
  readonly roll: number
  readonly citiesCited: number
  readonly soFar: AnswersSoFar
}

export interface AdoptedRecommendation extends AnswersSoFar {
  readonly number: string
  readonly title: LocalText
  readonly adoptedAt: string
  readonly yes: number
  readonly roll: number
  readonly citiesCited: number
}

/** Those that were put to the cities, the newest motion first; drafts are never among them. */
export async function listPutToVote(
  network: NetworkDb,
  languages: readonly string[],
  now: Date,
): Promise<ListedRecommendation[]> {
  return listed(network, await recommendationsPutToVote(network), languages, now)
}

/** Those that were adopted, the latest first. */
export async function listPublic(
  network: NetworkDb,
  languages: readonly string[],
  now: Date,
): Promise<AdoptedRecommendation[]> {
  const adopted = await listed(network, await adoptedRecommendations(network), languages, now)
  return adopted.map(({ number, title, decidedAt, yes, roll, citiesCited, soFar }) => ({
    number,
    title,
    adoptedAt: decidedAt ?? '',
    yes,
    roll,
    citiesCited,
    ...soFar,
  }))
}

async function listed(
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
