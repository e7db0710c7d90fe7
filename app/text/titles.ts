/** Titles that travel in documents (manifests, publications) by language, as one reader reads them. */
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import { bestLanguage, type LocalText } from './text.ts'

/** The title in the best of the reader's `languages` (preferred first); null if there is none at all. */
export function titleFor(
  titles: Readonly<Record<string, string>>,
  languages: readonly string[],
): LocalText | null {
  const language = bestLanguage(Object.keys(titles), languages)
  const body = language === undefined ? undefined : titles[language]
  if (language === undefined || body === undefined) return null
  return language === 'sr-Cyrl' && readsSerbianLatin(languages)
    ? { body: serbianLatin(body), language: 'sr-Latn', state: 'derived' }
    : { body, language, state: 'original' }
}

const readsSerbianLatin = (languages: readonly string[]) => {
  const [latin, cyrillic] = [languages.indexOf('sr-Latn'), languages.indexOf('sr-Cyrl')]
  return latin >= 0 && (cyrillic < 0 || latin < cyrillic)
}
