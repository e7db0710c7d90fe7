/** What people here write in: the languages of the region and of its neighbours. A city may write in any other as well. */

/** By BCP 47 tag, each in itself. ICU would call Montenegrin Serbian, so they are written out. */
const REGION: Readonly<Record<string, string>> = {
  sq: 'shqip',
  bs: 'bosanski',
  bg: 'български',
  hr: 'hrvatski',
  el: 'Ελληνικά',
  mk: 'македонски',
  'sr-Latn-ME': 'crnogorski',
  ro: 'română',
  'sr-Cyrl': 'српски (ћирилица)',
  'sr-Latn': 'srpski (latinica)',
  sl: 'slovenščina',
  tr: 'Türkçe',
  hu: 'magyar',
  it: 'italiano',
  pl: 'polski',
  rom: 'romani čhib',
  en: 'English',
}

export interface ContentLanguage {
  /** BCP 47. */
  readonly value: string
  /** The language in itself. */
  readonly label: string
  readonly lang: string
}

/** For a menu: `first`, which is what the city writes in, then the others by their own names. */
export function contentLanguages(first: string): ContentLanguage[] {
  const others = Object.keys(REGION).filter((tag) => tag !== first)
  const { compare } = new Intl.Collator('en')
  return [inItself(first), ...others.map(inItself).sort((one, other) => compare(one.label, other.label))]
}

/** Whether a text may be marked with this tag: it is well formed. */
export const isLanguageTag = (tag: string) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)

const inItself = (tag: string): ContentLanguage => ({
  value: tag,
  label: REGION[tag] ?? new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag,
  lang: tag,
})
