/** A city as the place of a page: its own spelling of its name, its office, who is signed in. */
import { maskedEmail } from '#app/account/account.ts'
import { sourcesOf } from '#app/consultation/consultations.server.ts'
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import type { LocalText } from '#app/text/text.ts'
import { inEveryLanguage, textsOf } from '#app/text/texts.server.ts'
import { cityPlace, type Place } from '#app/ui/place.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'
import type { CityRow } from './city-rows.server.ts'

interface Visited {
  readonly slug: string
  readonly db: CityDb
  readonly row: CityRow
}

interface Visitor {
  readonly email: string
  readonly displayName: string
  readonly offices: readonly string[]
}

/** The place of every page of this city, for who is signed in or for a visitor. */
export async function placeOf({ slug, db, row }: Visited, visitor: Visitor | undefined): Promise<Place> {
  const names = (await inEveryLanguage(shared(db), [slug], 'name')).get(slug) ?? new Map<string, LocalText>()
  const own = names.get(row.language) ?? [...names.values()][0]
  const second = secondName(own)
  return cityPlace({
    slug,
    name: own?.body ?? slug,
    nameLanguage: own?.language ?? row.language,
    ...(second ? { secondName: second.body, secondNameLanguage: second.language } : {}),
    accent: row.accent,
    signedInAs: visitor ? visitor.displayName || maskedEmail(visitor.email) : null,
    isOfficer: (visitor?.offices.length ?? 0) > 0,
    demonstration: row.demonstration === 1,
    importedFrom: row.kind === 'guest' ? await sourcesOf(db) : [],
    contact: await contactOf(db, row),
  })
}

/** Serbian is written in two scripts; a city that writes one shows its name in the other beside it. */
function secondName(own: LocalText | undefined): Pick<LocalText, 'body' | 'language'> | undefined {
  return own?.language === 'sr-Cyrl' ? { body: serbianLatin(own.body), language: 'sr-Latn' } : undefined
}

/** The office that answers, with its telephone. */
async function contactOf(db: CityDb, row: CityRow) {
  const office = (await textsOf(shared(db), [row.slug], [row.language])).get(row.slug, 'office')
  const body = [office?.body, row.phone].filter(Boolean).join(', ')
  return body ? { body, language: office?.language ?? row.language } : null
}
