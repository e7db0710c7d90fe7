/** What the form of a draft is filled with. */
import { citableFindings } from '#app/finding/read-finding.server.ts'
import { contentLanguages } from '#app/network/content-languages.server.ts'
import { citationsOf } from '#app/recommendation/citations.server.ts'
import type { Recommendation, RecommendationForm } from '#app/recommendation/recommendation.ts'
import { originalLanguageOf, wordsOf } from '#app/recommendation/written-texts.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'

/** The form of a new draft on a theme: one empty paragraph. */
export async function emptyDraft(network: NetworkDb, theme: string, languages: readonly string[]) {
  const values: RecommendationForm = {
    title: '',
    summary: '',
    language: languages[0] ?? 'en',
    paragraphs: [{ text: '', figures: [] }],
  }
  return { values, ...(await choicesFor(network, theme, languages)) }
}

/** The form of a draft as it stands, in the language in which it was written. */
export async function standingDraft(
  network: NetworkDb,
  { id, theme }: Recommendation,
  languages: readonly string[],
) {
  const language = await originalLanguageOf(network, id)
  const words = (await wordsOf(network, [id], [language])).get(id)
  const citations = await citationsOf(network, [id])
  const values: RecommendationForm = {
    title: words?.title.body ?? '',
    summary: words?.summary?.body ?? '',
    language,
    paragraphs: (words?.paragraphs ?? []).map(({ body }, index) => ({
      text: body,
      figures: citations.filter(({ paragraph }) => paragraph === index + 1).map(({ figureId }) => figureId),
    })),
  }
  return { values, ...(await choicesFor(network, theme, languages)) }
}

const choicesFor = async (network: NetworkDb, theme: string, languages: readonly string[]) => ({
  findings: await citableFindings(network, theme, languages),
  languages: await contentLanguages(network),
})
