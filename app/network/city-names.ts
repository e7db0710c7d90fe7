/** Which of a city's names a reader sees: the one in the reader's language, else the city's own, never a transliteration. */
import type { LocalText } from '#app/text/text.ts'

/** Texts of one owner and field by language. */
export type NamesByLanguage = ReadonlyMap<string, LocalText>

/**
 * The name for a reader of `language`, else the first official one there is, else English, else any.
 * `latinOf` turns a name written in Serbian Cyrillic into the Latin of the same language: a spelling, no transliteration.
 */
export function nameFor(
  names: NamesByLanguage,
  language: string,
  official: readonly string[],
  latinOf: (cyrillic: string) => string,
): LocalText | undefined {
  return inLanguage(names, language, latinOf) ?? firstOf(names, [...official, 'en']) ?? [...names.values()][0]
}

/** What the city calls itself, one text an official language; equal spellings once. */
export function ownNames(names: NamesByLanguage, official: readonly string[]): LocalText[] {
  const found = official.flatMap((language) => names.get(language) ?? [])
  return found.filter((name, index) => found.findIndex(({ body }) => body === name.body) === index)
}

function inLanguage(names: NamesByLanguage, language: string, latinOf: (cyrillic: string) => string) {
  const written = names.get(language)
  if (written || language !== 'sr-Latn') return written
  const cyrillic = names.get('sr-Cyrl')
  return cyrillic && { body: latinOf(cyrillic.body), language, state: 'derived' as const }
}

const firstOf = (names: NamesByLanguage, languages: readonly string[]) =>
  languages.map((language) => names.get(language)).find((name) => name !== undefined)
