/** The words of a recommendation in the table of texts: title, summary, `paragraph-1`, `paragraph-2` … */
import { everyLanguage, inEveryLanguage, type Texts, textsOf } from '#app/text/texts.server.ts'
import { rewriteInLanguages } from '#app/text/translated-texts.server.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'
import type { RecommendationDraft, RecommendationWords } from './recommendation.ts'

/** No recommendation has more paragraphs. */
export const MOST_PARAGRAPHS = 40

/** Puts the words of a draft in the place of earlier ones; paragraphs that are gone are taken away. */
export async function rewriteWords(
  trx: NetworkTrx,
  recommendationId: string,
  { words }: RecommendationDraft,
  at: Date,
): Promise<void> {
  const fields = Object.entries(words).map(([language, { title, summary, paragraphs }]) => [
    language,
    { title, summary, ...numbered(paragraphs) },
  ])
  await rewriteInLanguages(sharedTrx(trx), recommendationId, Object.fromEntries(fields), at)
}

/** The words of some recommendations as a reader of `languages` (preferred first) reads them, by id. */
export async function wordsOf(
  network: NetworkDb,
  recommendationIds: readonly string[],
  languages: readonly string[],
): Promise<ReadonlyMap<string, RecommendationWords>> {
  const texts = await textsOf(shared(network), recommendationIds, languages)
  return new Map(recommendationIds.map((id) => [id, wordsFrom(texts, id)]))
}

/** The language in which a recommendation was written first. */
export async function originalLanguageOf(network: NetworkDb, recommendationId: string): Promise<string> {
  const titles = await inEveryLanguage(shared(network), [recommendationId], 'title')
  const original = [...(titles.get(recommendationId)?.values() ?? [])].find(
    ({ state }) => state === 'original',
  )
  if (!original) throw new Error(`${recommendationId} has no original title`)
  return original.language
}

/** Every language of every word, for what a motion freezes. */
export async function wordsInEveryLanguage(network: NetworkDb, recommendationId: string) {
  const of = (field: string) => everyLanguage(shared(network), recommendationId, field)
  const paragraphs: Record<string, string>[] = []
  for (let number = 1; number <= MOST_PARAGRAPHS; number++) {
    const paragraph = await of(fieldOf(number))
    if (Object.keys(paragraph).length === 0) break
    paragraphs.push(paragraph)
  }
  return { title: await of('title'), summary: await of('summary'), paragraphs }
}

function wordsFrom(texts: Texts, id: string): RecommendationWords {
  const paragraphs = []
  for (let number = 1; ; number++) {
    const paragraph = texts.get(id, fieldOf(number))
    if (!paragraph) break
    paragraphs.push(paragraph)
  }
  return { title: texts.need(id, 'title'), summary: texts.get(id, 'summary') ?? null, paragraphs }
}

/** All forty, so that those which are no longer there are taken away. */
const numbered = (paragraphs: readonly string[]) =>
  Object.fromEntries(
    Array.from({ length: MOST_PARAGRAPHS }, (_, index) => [fieldOf(index + 1), paragraphs[index] ?? '']),
  )

const fieldOf = (number: number) => `paragraph-${number}`
