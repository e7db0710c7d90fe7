/** The languages of the house (buttons, headings, sentences of ours), and which of them a reader gets. Pure. */

/** In the order of the menu. Content may be in any language; these are only ours. */
export const LANGUAGES = ['en', 'sr-Cyrl', 'sr-Latn'] as const
export type Language = (typeof LANGUAGES)[number]

/** What nobody writes but a machine spells anew, by the language it is spelled from. */
export const DERIVED_FROM: Readonly<Partial<Record<Language, Language>>> = { 'sr-Latn': 'sr-Cyrl' }

/** Each language in itself; a script is an entry of its own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'sr-Cyrl': 'Ћирилица',
  'sr-Latn': 'Latinica',
}

export interface Wishes {
  /** `?language=` of this request. */
  readonly query: string | null
  /** What the reader chose before. */
  readonly cookie: string | null
  /** `Accept-Language`, as it was sent. */
  readonly header: string | null
  /** The language of the city that is visited. */
  readonly place: string | null
}

/** The first wish that we can fulfil: of this request, of the reader, of the browser, of the city; else English. */
export function chooseLanguage({ query, cookie, header, place }: Wishes): Language {
  const wishes = [query, cookie, ...rangesOf(header), place]
  for (const wish of wishes) {
    const language = wish ? languageFor(wish) : undefined
    if (language) return language
  }
  return 'en'
}

/** Ours for a BCP 47 tag: `en-US` is read as `en`, `sr-ME` and `sh` as `sr-Latn`; undefined for what we do not speak. */
export function languageFor(tag: string): Language | undefined {
  const wanted = scriptOf(tag)
  return LANGUAGES.find((language) => wanted !== undefined && scriptOf(language) === wanted)
}

/** For dates, numbers and sorting: English here is that of Europe, with weeks from Monday and 24 hours. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** `sr` -> `sr-Cyrl`, `cnr` -> `sr-Latn`; undefined for what is no tag. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}

/** Languages of an `Accept-Language`, the dearest first; of equally dear ones the one named first. */
function rangesOf(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag)
}
