/** What the network's texts may be written in: English, the languages of the house, those of its cities. */
import { LANGUAGES } from '#app/i18n/languages.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { registeredCities } from './registered-cities.server.ts'

export interface ContentLanguage {
  /** BCP 47. */
  readonly value: string
  /** The language in itself. */
  readonly label: string
  readonly lang: string
}

/** For a menu: first those of the house, then the official ones of the register, by their own names. */
export async function contentLanguages(network: NetworkDb): Promise<ContentLanguage[]> {
  const official = (await registeredCities(network)).flatMap(({ languages }) => languages.split(' '))
  const others = [...new Set(official)].filter((tag) => !LANGUAGES.some((own) => own === tag))
  return [...LANGUAGES.map(inItself), ...others.map(inItself).sort(byLabel)]
}

const inItself = (tag: string): ContentLanguage => ({
  value: tag,
  label: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
  lang: tag,
})

const byLabel = (one: ContentLanguage, other: ContentLanguage) => one.label.localeCompare(other.label, 'en')
