/** Words of a manifest as one reader reads them. */
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import { bestLanguage, type LocalText } from '#app/text/text.ts'
import type { InLanguages } from './manifest.ts'

/**
 * The best of `words` for a reader of `languages`, preferred first; Serbian is turned into Latin for who reads Latin.
 *
 * @throws Error if there are no words at all
 */
export function inWordsOf(words: InLanguages, languages: readonly string[]): LocalText {
  const language = bestLanguage(Object.keys(words), languages)
  const body = language === undefined ? undefined : words[language]
  if (language === undefined || body === undefined) throw new Error('a title without words')
  if (language === 'sr-Cyrl' && readsLatin(languages))
    return { body: serbianLatin(body), language: 'sr-Latn', state: 'derived' }
  return { body, language, state: 'original' }
}

function readsLatin(languages: readonly string[]): boolean {
  const [latin, cyrillic] = [languages.indexOf('sr-Latn'), languages.indexOf('sr-Cyrl')]
  return latin >= 0 && (cyrillic < 0 || latin < cyrillic)
}
