/** What each cited city asked, whom, and how: so that nobody reads figures side by side that are not alike. */
import { byName, cityNamesOf } from '#app/network/register.server.ts'
import { registeredAmong } from '#app/network/registered-cities.server.ts'
import { findHeard, type HeardPublication } from '#app/publication/heard-publications.server.ts'
import type { LocalText } from '#app/text/text.ts'
import { titleFor } from '#app/text/titles.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import type { CitedPublication } from './cited-publication.ts'
import type { FigureSource } from './finding.ts'

/** The publications that `sources` lead into, each once, by the name of the city in the reader's language. */
export async function citedPublications(
  network: NetworkDb,
  sources: readonly Pick<FigureSource, 'city' | 'publication'>[],
  languages: readonly string[],
): Promise<CitedPublication[]> {
  const slugs = [...new Set(sources.map(({ city }) => city))]
  const names = await cityNamesOf(network, slugs, languages)
  const accents = new Map((await registeredAmong(network, slugs)).map(({ slug, accent }) => [slug, accent]))
  const heard = new Map<string, HeardPublication>()
  for (const { city, publication } of sources) {
    const key = `${city}/${publication}`
    const found = heard.has(key) ? undefined : await findHeard(network, city, publication)
    if (found) heard.set(key, found)
  }
  return [...heard.values()]
    .map((publication) => ({
      ...asCited(publication, names.get(publication.city) ?? unnamed, languages),
      accent: accents.get(publication.city) ?? '',
    }))
    .sort(byName(languages, ({ cityName }) => cityName))
}

/** A publication as findings and recommendations name it. */
export function asCited(
  { city, number, publication }: HeardPublication,
  cityName: LocalText,
  languages: readonly string[],
): Omit<CitedPublication, 'accent'> {
  return {
    city,
    cityName,
    isGuest: publication.city.kind === 'guest',
    number,
    question: titleFor(publication.question.titles, languages),
    vote: publication.question.slug,
    electorate: publication.electorate.atLeast,
    basis: publication.eligibility.basis,
    ballots: publication.turnout.ballots,
    rule: publication.tally.rule.id,
    opensAt: publication.manifest.opensAt,
    closesAt: publication.manifest.closesAt,
    releasedAt: publication.releasedAt,
  }
}

const unnamed: LocalText = { body: '', language: 'en', state: 'original' }
