/** What a figure is called in the written languages of the house, as its publication offers it. */
import { LANGUAGES } from '#app/i18n/languages.ts'
import { writtenLanguageOf } from '#app/i18n/messages.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { citableFigures } from '#app/publication/citable-figures.ts'
import { findHeard } from '#app/publication/heard-publications.server.ts'
import { titleFor } from '#app/text/titles.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import type { FigureSource } from './finding.ts'

/** By language, English first; the bare pointer for what the publication does not offer by name. */
export async function labelOf(
  network: NetworkDb,
  { city, publication, pointer }: FigureSource,
): Promise<Readonly<Record<string, string>>> {
  const heard = await findHeard(network, city, publication)
  const figure = heard && citableFigures(heard.publication).find((citable) => citable.pointer === pointer)
  if (!figure) return { en: pointer }
  const written = [...new Set(LANGUAGES.map(writtenLanguageOf))]
  return Object.fromEntries(
    written.map((language) => {
      const option = figure.option && titleFor(figure.option.titles, [language, 'en'])
      return [language, translatorOf(language)(figure.label, { option: option?.body ?? '' })]
    }),
  )
}
