/** The register as a reader sees it: cities with their names, sorted in the reader's language. */
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import type { LocalText } from '#app/text/text.ts'
import { inEveryLanguage } from '#app/text/texts.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { shared } from '#db/shared.server.ts'
import { type NamesByLanguage, nameFor, ownNames } from './city-names.ts'
import { registeredAmong, registeredCities } from './registered-cities.server.ts'
import type { CityNames, RegisteredCity } from './registered-city.ts'

/** Every city of the register, sorted by name as the first of `languages` (the reader's) sorts. */
export async function registerOf(
  network: NetworkDb,
  languages: readonly string[],
): Promise<readonly RegisteredCity[]> {
  const rows = await registeredCities(network)
  const names = await inEveryLanguage(
    shared(network),
    rows.map(({ slug }) => slug),
    'name',
  )
  return rows
    .map((row) => asCity(row, names.get(row.slug) ?? new Map(), languages))
    .sort(byName(languages, ({ name }) => name))
}

/** Names of some cities; a slug that the register does not know keeps itself as its name. */
export async function cityNamesOf(
  network: NetworkDb,
  slugs: readonly string[],
  languages: readonly string[],
): Promise<CityNames> {
  const known = new Map((await registeredAmong(network, slugs)).map((row) => [row.slug, row]))
  const names = await inEveryLanguage(shared(network), slugs, 'name')
  return new Map(
    slugs.map((slug) => [
      slug,
      nameOf(slug, known.get(slug)?.languages ?? '', names.get(slug) ?? new Map(), languages),
    ]),
  )
}

/** Order by name, by ICU, in the language of the house as this reader has it. */
export function byName<Named>(languages: readonly string[], nameOfOne: (named: Named) => LocalText) {
  const collator = new Intl.Collator(languages[0] ?? 'en')
  return (one: Named, other: Named) => collator.compare(nameOfOne(one).body, nameOfOne(other).body)
}

function asCity(
  row: Awaited<ReturnType<typeof registeredCities>>[number],
  names: NamesByLanguage,
  languages: readonly string[],
): RegisteredCity {
  const official = row.languages.split(' ')
  return {
    slug: row.slug,
    kind: row.kind,
    country: row.country,
    languages: official,
    latitude: row.latitude,
    longitude: row.longitude,
    accent: row.accent,
    isOpen: row.is_open === 1,
    demonstration: row.demonstration === 1,
    name: nameOf(row.slug, row.languages, names, languages),
    ownNames: ownNames(names, official),
  }
}

const nameOf = (
  slug: string,
  official: string,
  names: NamesByLanguage,
  languages: readonly string[],
): LocalText =>
  nameFor(names, languages[0] ?? 'en', official.split(' '), serbianLatin) ?? {
    body: slug,
    language: 'en',
    state: 'original',
  }
