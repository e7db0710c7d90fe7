/** Reads a recommendation with what it rests on and what came of it, for one reader. */
import { answersSoFar } from '#app/addressee/dispatch.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import { readAnswers } from '#app/addressee/read-answers.server.ts'
import { citedPublications } from '#app/finding/cited-publications.server.ts'
import { figuresAmong } from '#app/finding/figures.server.ts'
import { readFigures } from '#app/finding/read-figures.server.ts'
import { byName, cityNamesOf } from '#app/network/register.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { citationsOf } from './citations.server.ts'
import { cityVotesOf } from './city-votes.server.ts'
import { rollOf } from './motions.server.ts'
import type { ReadNote, ReadRecommendation, ReadVote } from './read-recommendation.ts'
import { type Recommendation, stageOf } from './recommendation.ts'
import { correctedUnder } from './under-review.server.ts'
import { wordsOf } from './written-texts.server.ts'

/** `languages`: the reader's, preferred first. */
export async function readRecommendation(
  network: NetworkDb,
  recommendation: Recommendation,
  languages: readonly string[],
  now: Date,
): Promise<ReadRecommendation> {
  const { id } = recommendation
  const words = (await wordsOf(network, [id], languages)).get(id)
  if (!words) throw new Error(`${recommendation.number} has no words`)
  const notes = await readNotes(network, id, languages)
  return {
    ...recommendation,
    stage: stageOf(recommendation, now),
    words,
    notes,
    findings: [...new Set(notes.map(({ finding }) => finding))],
    publications: await citedPublications(
      network,
      notes.map(({ figure }) => figure),
      languages,
    ),
    votes: await readVotes(network, id, languages),
    answers: await readAnswers(network, id, languages, now),
    soFar: answersSoFar(await dispatchesOf(network, [id]), now),
    corrected: await readCorrected(network, id, languages),
  }
}

/** The notes of a recommendation, in the order of their numbers. */
export async function readNotes(
  network: NetworkDb,
  recommendationId: string,
  languages: readonly string[],
): Promise<ReadNote[]> {
  const citations = await citationsOf(network, [recommendationId])
  const figures = await figuresAmong(
    network,
    citations.map(({ figureId }) => figureId),
  )
  const read = new Map((await readFigures(network, figures, languages)).map((figure) => [figure.id, figure]))
  return citations.flatMap(({ note, paragraph, finding, figureId }) => {
    const figure = read.get(figureId)
    return figure ? [{ note, paragraph, finding, figure }] : []
  })
}

async function readVotes(
  network: NetworkDb,
  recommendationId: string,
  languages: readonly string[],
): Promise<ReadVote[]> {
  const roll = await rollOf(network, recommendationId)
  const names = await cityNamesOf(network, roll, languages)
  const cast = new Map(
    (await cityVotesOf(network, recommendationId)).map(({ city, choice }) => [city, choice]),
  )
  return [...names]
    .map(([city, name]) => ({ city, name, choice: cast.get(city) ?? null }))
    .sort(byName(languages, ({ name }) => name))
}

async function readCorrected(network: NetworkDb, recommendationId: string, languages: readonly string[]) {
  const corrected = await correctedUnder(network, recommendationId)
  const names = await cityNamesOf(
    network,
    corrected.map(({ city }) => city),
    languages,
  )
  return corrected.flatMap(({ city, publication, by }) => {
    const name = names.get(city)
    return name ? [{ slug: city, city: name, publication, by }] : []
  })
}
