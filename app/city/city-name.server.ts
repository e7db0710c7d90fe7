/** What a city is called. */
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'

/** The city's name for a reader of `languages`; its slug while it is being founded and has none yet. */
export async function cityNameOf(db: CityDb, slug: string, languages: readonly string[]): Promise<LocalText> {
  const name = (await textsOf(shared(db), [slug], languages)).get(slug, 'name')
  return name ?? { body: slug, language: 'en', state: 'original' }
}
