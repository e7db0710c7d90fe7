/** Figures as a reader reads them: with the city's name, what is counted, and in which unit. */
import { cityNamesOf } from '#app/network/register.server.ts'
import { type CitableFigure, citableFigures } from '#app/publication/citable-figures.ts'
import { findHeard } from '#app/publication/heard-publications.server.ts'
import type { Publication } from '#app/publication/publication.ts'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import { titleFor } from '#app/text/titles.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { shared } from '#db/shared.server.ts'
import type { Figure } from './finding.ts'
import type { ReadFigure } from './read-figure.ts'

/** In the order of `figures`. */
export async function readFigures(
  network: NetworkDb,
  figures: readonly Figure[],
  languages: readonly string[],
): Promise<ReadFigure[]> {
  const names = await cityNamesOf(network, [...new Set(figures.map(({ city }) => city))], languages)
  const labels = await textsOf(
    shared(network),
    figures.map(({ id }) => id),
    languages,
  )
  const publications = await publicationsOf(network, figures)
  return figures.map((figure) => {
    const publication = publications.get(`${figure.city}/${figure.publication}`)
    return {
      ...figure,
      cityName: names.get(figure.city) ?? unnamed(figure.city),
      label: labels.need(figure.id, 'label'),
      known: publication ? knownFigure(publication, figure.pointer, languages) : null,
    }
  })
}

/** What a publication itself says about one of its figures; null if it is none of those that it offers. */
export function knownFigure(
  publication: Publication,
  pointer: string,
  languages: readonly string[],
): ReadFigure['known'] {
  const figure = citableFigures(publication).find((citable) => citable.pointer === pointer)
  return figure ? asKnown(figure, publication, languages) : null
}

export const asKnown = (
  { label, unit, option }: CitableFigure,
  { currency }: Publication,
  languages: readonly string[],
) => ({ label, unit, currency, option: option && titleFor(option.titles, languages) })

async function publicationsOf(network: NetworkDb, figures: readonly Figure[]) {
  const publications = new Map<string, Publication>()
  for (const { city, publication } of figures) {
    const key = `${city}/${publication}`
    if (publications.has(key)) continue
    const heard = await findHeard(network, city, publication)
    if (heard) publications.set(key, heard.publication)
  }
  return publications
}

const unnamed = (slug: string): LocalText => ({ body: slug, language: 'en', state: 'original' })
