/** From a city back to what became of its results: the adopted recommendations that rest on them, and their answers. */
import { type AnswersSoFar, answersSoFar } from '#app/addressee/dispatch.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import type { ReadAnswer } from '#app/addressee/read-answer.ts'
import { readAnswers } from '#app/addressee/read-answers.server.ts'
import type { LocalText } from '#app/text/text.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { citationsOf, recommendationsThatCite } from './citations.server.ts'
import { adoptedRecommendations } from './recommendations.server.ts'
import { wordsOf } from './written-texts.server.ts'

export interface Trace {
  /** `/network/recommendations/<number>` */
  readonly number: string
  readonly title: LocalText
  readonly adoptedAt: string
  /** Numbers of the findings through which it cites this city: `/network/findings/<number>`. */
  readonly findings: readonly string[]
  /** Numbers of this city's publications that it cites. */
  readonly publications: readonly number[]
  readonly soFar: AnswersSoFar
  readonly answers: readonly ReadAnswer[]
}

/**
 * Adopted recommendations that cite a city, or one publication of it, the latest first; with the state of every answer.
 * Drafts, running motions and what was not adopted are never among them.
 */
export async function recommendationsCiting(
  network: NetworkDb,
  cited: { readonly city: string; readonly publication?: number | undefined },
  languages: readonly string[],
  now: Date,
): Promise<Trace[]> {
  const ids = await recommendationsThatCite(network, cited)
  if (ids.length === 0) return []
  const words = await wordsOf(network, ids, languages)
  const notes = (await citationsOf(network, ids)).filter(
    ({ city, publication }) =>
      city === cited.city && (cited.publication === undefined || publication === cited.publication),
  )
  const traces: Trace[] = []
  for (const { id, number, decision } of await adoptedRecommendations(network, ids)) {
    const title = words.get(id)?.title
    if (!title || !decision) continue
    const own = notes.filter(({ recommendationId }) => recommendationId === id)
    traces.push({
      number,
      title,
      adoptedAt: decision.decidedAt,
      findings: [...new Set(own.map(({ finding }) => finding))],
      publications: [...new Set(own.map(({ publication }) => publication))],
      soFar: answersSoFar(await dispatchesOf(network, [id]), now),
      answers: await readAnswers(network, id, languages, now),
    })
  }
  return traces
}
