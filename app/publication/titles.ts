/** Words in several languages, as a publication carries them, for one reader. */
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import { bestLanguage, type LocalText } from '#app/text/text.ts'
import type { InLanguages } from '#app/vote/manifest.ts'

/**
 * The words in the language that comes first in `wanted`; Serbian in Cyrillic is spelled in Latin for those who read
 * Latin. `otherwise` stands in where there are no words at all.
 */
export function wordsFor(words: InLanguages, wanted: readonly string[], otherwise: string): LocalText {
  const language = bestLanguage(Object.keys(words), wanted)
  const body = language === undefined ? undefined : words[language]
  if (language === undefined || body === undefined)
    return { body: otherwise, language: 'und', state: 'original' }
  return language === 'sr-Cyrl' && wantsLatin(wanted)
    ? { body: serbianLatin(body), language: 'sr-Latn', state: 'derived' }
    : { body, language, state: 'original' }
}

function wantsLatin(wanted: readonly string[]): boolean {
  const [latin, cyrillic] = [wanted.indexOf('sr-Latn'), wanted.indexOf('sr-Cyrl')]
  return latin >= 0 && (cyrillic < 0 || latin < cyrillic)
}
