/** What a finding can cite: the heard publications on a theme, each with its figures. */
import { byName, cityNamesOf } from '#app/network/register.server.ts'
import { citableFigures } from '#app/publication/citable-figures.ts'
import { type HeardPublication, listHeard } from '#app/publication/heard-publications.server.ts'
import type { LocalText } from '#app/text/text.ts'
import { titleFor } from '#app/text/titles.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import type { CitablePublication } from './citable-publication.ts'
import { sourceKey } from './finding.ts'
import { asKnown } from './read-figures.server.ts'

/** Themes on which the network has heard something, each once. */
export async function themesHeard(network: NetworkDb): Promise<string[]> {
  return [...new Set((await listHeard(network)).map(({ theme }) => theme))].sort()
}

/** The publications on a theme, by the name of the city in the reader's language; the latest of a city first. */
export async function citablePublications(
  network: NetworkDb,
  theme: string,
  languages: readonly string[],
): Promise<CitablePublication[]> {
  const heard = await listHeard(network, { theme })
  const names = await cityNamesOf(network, [...new Set(heard.map(({ city }) => city))], languages)
  return heard
    .flatMap((publication) => {
      const cityName = names.get(publication.city)
      return cityName ? [asCitable(publication, cityName, languages)] : []
    })
    .sort(byName(languages, ({ cityName }) => cityName))
}

function asCitable(
  { city, number, publication }: HeardPublication,
  cityName: LocalText,
  languages: readonly string[],
): CitablePublication {
  return {
    city,
    cityName,
    number,
    question: titleFor(publication.question.titles, languages),
    figures: citableFigures(publication).map((figure) => ({
      key: sourceKey({ city, publication: number, pointer: figure.pointer }),
      value: JSON.stringify(figure.value),
      known: asKnown(figure, publication, languages),
    })),
  }
}
