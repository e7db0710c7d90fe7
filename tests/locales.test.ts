/** The sentences of the house: every language has all of them, in all their forms, and each is said somewhere. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { serbianLatin } from '#app/i18n/serbian-latin.ts'
import {
  elementsOf,
  nameOf,
  namespacesOf,
  placeholdersOf,
  pluralFormsOf,
  type Sentence,
  sayingsIn,
  sentencesIn,
  wordsKeptIn,
} from './given/sentences.ts'
import { sourceOf, sourcesUnder } from './given/sources.ts'

const root = path.resolve(import.meta.dirname, '..')
const sentences = sentencesIn(path.join(root, 'locales'))
const languages = [...new Set(sentences.map(({ language }) => language))]
const english = new Map(
  sentences.filter(({ language }) => language === 'en').map((one) => [nameOf(one), one.message]),
)
const namespaces = [...new Set(sentences.map(({ namespace }) => namespace))]

/** Sentences for which `wrong` has something to say, as `language namespace:key: what`. */
const complaints = (wrong: (sentence: Sentence) => string | false | undefined, among = sentences) =>
  among.flatMap((sentence) => {
    const what = wrong(sentence)
    return what ? [`${sentence.language} ${nameOf(sentence)}: ${what}`] : []
  })

test('English and Serbian are there', () => {
  expect(languages.sort()).toEqual(['en', 'sr-Cyrl'])
  expect(english.size).toBeGreaterThan(100)
})

describe.each(languages)('%s', (language) => {
  const own = sentences.filter((sentence) => sentence.language === language)

  test('has the same sentences as English, no more and no fewer', () => {
    expect(own.map(nameOf).sort()).toEqual([...english.keys()].sort())
  })

  test('has ICU messages that can be read', () => {
    expect(
      complaints(({ message }) => {
        try {
          elementsOf(message)
          return undefined
        } catch (error) {
          return String(error)
        }
      }, own),
    ).toEqual([])
  })

  test('has the placeholders of English', () => {
    const wanted = (sentence: Sentence) => placeholdersOf(english.get(nameOf(sentence)) ?? '').join(' ')
    expect(
      complaints((sentence) => {
        const found = placeholdersOf(sentence.message).join(' ')
        return found !== wanted(sentence) && `has “${found}”, English has “${wanted(sentence)}”`
      }, own),
    ).toEqual([])
  })

  test('has every plural form of its language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    expect(
      complaints(({ message }) => {
        const lacking = pluralFormsOf(message).find((found) => forms.join() !== found.join())
        return lacking && `has ${lacking}, and the language has ${forms}`
      }, own),
    ).toEqual([])
  })
})

describe('manners', () => {
  test('keys are in kebab-case', () => {
    expect(complaints(({ key }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && 'is no such key')).toEqual([])
  })

  test('nothing is empty, shouted, or padded', () => {
    expect(
      complaints(
        ({ message }) =>
          (message.trim() === '' && 'is empty') ||
          (/^\s|[^\S\n]$|\n\n$/.test(message) && 'has blanks around it') ||
          (/!(?!=)/.test(message) && 'shouts') ||
          (/\.\.\./.test(message) && 'has three dots'),
      ),
    ).toEqual([])
  })

  test('no city, district or office stands after a short word or takes a suffix', () => {
    expect(complaints(({ message }) => INFLECTED.exec(message)?.[0])).toEqual([])
  })

  test('no word mixes two alphabets', () => {
    expect(complaints(({ message }) => MIXED.exec(withoutSyntax(message))?.[0])).toEqual([])
  })
})

/** `in {city}`, `у {district}`, `{city}ʼde`. A label before a colon is no preposition. */
const INFLECTED =
  /(?<![\p{L}\p{N}])\p{L}{1,3}\s+\{(?:city|cityName|district|addressee|office)\}|\{(?:city|cityName|district|addressee|office)\}['’ʼ-]\p{L}/u
const MIXED = /\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/u
const withoutSyntax = (message: string) => message.replace(/\{\w+\}/g, ' ')

describe('Serbian in Latin, which nobody writes', () => {
  const derived = sentences
    .filter(({ language }) => language === 'sr-Cyrl')
    .map((sentence) => ({ ...sentence, language: 'sr-Latn', message: serbianLatin(sentence.message) }))

  test('has no Cyrillic letter left', () => {
    expect(complaints(({ message }) => /\S*\p{Script=Cyrillic}\S*/u.exec(message)?.[0], derived)).toEqual([])
  })

  test('keeps placeholders and forms', () => {
    expect(
      complaints(
        (sentence) =>
          placeholdersOf(sentence.message).join() !==
            placeholdersOf(english.get(nameOf(sentence)) ?? '').join() && 'differs',
        derived,
      ),
    ).toEqual([])
  })
})

describe('what is said', () => {
  const sources = sourcesUnder(root, ['app'])
  const sayings = sources.flatMap((source) => sayingsIn(source, namespaces))
  const keysOf = (namespace: string) =>
    [...english.keys()]
      .filter((name) => name.startsWith(`${namespace}:`))
      .map((name) => name.slice(namespace.length + 1))
  const saidBy = ({ namespaces: where, key }: (typeof sayings)[number]) =>
    where.flatMap((namespace) =>
      keysOf(namespace)
        .filter((one) => key.test(one))
        .map((one) => `${namespace}:${one}`),
    )

  test('every sentence that a source says exists', () => {
    const missing = sayings.filter((saying) => saidBy(saying).length === 0)
    expect(missing.map(({ file, words }) => `${file} says ${words}`)).toEqual([])
  })

  test('every sentence that exists is said', () => {
    const said = new Set(sayings.flatMap(saidBy))
    for (const source of sources) {
      const own = namespacesOf(source, [])
      for (const word of wordsKeptIn(source)) for (const namespace of own) said.add(`${namespace}:${word}`)
    }
    expect([...english.keys()].filter((name) => !said.has(name))).toEqual([])
  })

  test('every refusal has its sentence, and every such sentence its refusal', () => {
    const refusal = sources.find(({ file }) => file === 'app/refusal.ts')
    const codes = [...(refusal?.text ?? '').matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThan(20)
    expect(keysOf('refusals').sort()).toEqual(codes.sort())
  })

  test('a sentence that is not there is found out', () => {
    const source = sourceOf(
      'app/a.tsx',
      "const { t } = useTranslation('ui'); t('sign-in'); t('no-such-thing'); t(`no-$" + '{such}`)',
    )
    const found = sayingsIn(source, namespaces)
    expect(found.map((saying) => saidBy(saying).length > 0)).toEqual([true, false, expect.any(Boolean)])
    expect(found.map(({ key }) => key.source)).toEqual(['^sign-in$', '^no-such-thing$', '^no-.+$'])
  })
})
