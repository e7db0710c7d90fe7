/** The words of proposals: title and body of just the version that is asked for. */
import type { LocalText } from '#app/text/text.ts'
import { type Texts, textsOf } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'

interface Spoken {
  readonly id: string
  readonly version: number
}

/**
 * Titles by proposal id, each of its own version: a version in another language than the one before replaces it,
 * rather than standing beside it. One query for each number of version there is.
 */
export async function titlesOf(
  db: CityDb,
  proposals: readonly Spoken[],
  languages: readonly string[],
): Promise<ReadonlyMap<string, LocalText>> {
  const titles = new Map<string, LocalText>()
  for (const version of new Set(proposals.map((proposal) => proposal.version))) {
    const ids = proposals.filter((proposal) => proposal.version === version).map(({ id }) => id)
    const texts = await textsOf(shared(db), ids, languages, version)
    for (const id of ids) titles.set(id, texts.need(id, 'title'))
  }
  return titles
}

/** Title and body of one version. */
export async function wordsOf(
  db: CityDb,
  { id, version }: Spoken,
  languages: readonly string[],
): Promise<{ readonly title: LocalText; readonly body: LocalText | null }> {
  const texts: Texts = await textsOf(shared(db), [id], languages, version)
  return { title: texts.need(id, 'title'), body: texts.get(id, 'body') ?? null }
}
