/** Which language of the house a reader gets. */
import { expect, test } from 'vitest'
import { chooseLanguage, languageFor } from '#app/i18n/languages.ts'

const nothing = { query: null, cookie: null, header: null, place: null }

test.each([
  ['nothing is asked for', nothing, 'en'],
  ['the city speaks, nobody else does', { ...nothing, place: 'sr-Cyrl' }, 'sr-Cyrl'],
  ['the city speaks what we do not', { ...nothing, place: 'el' }, 'en'],
  ['the browser wins over the city', { ...nothing, header: 'en-US,en;q=0.9', place: 'sr-Cyrl' }, 'en'],
  [
    'the browser asks for what we do not speak, then for what we do',
    { ...nothing, header: 'el,sr-Latn;q=0.5,en;q=0.1' },
    'sr-Latn',
  ],
  ['weights count, not the order', { ...nothing, header: 'en;q=0.2, sr;q=0.8' }, 'sr-Cyrl'],
  ['a language with weight 0 is refused', { ...nothing, header: 'sr;q=0, en;q=0.1' }, 'en'],
  ['anything will do', { ...nothing, header: '*', place: 'sr-Latn' }, 'sr-Latn'],
  ['the choice wins over the browser', { ...nothing, cookie: 'sr-Latn', header: 'en' }, 'sr-Latn'],
  ['the address wins over the choice', { ...nothing, query: 'en', cookie: 'sr-Latn' }, 'en'],
  ['an address that asks for nonsense', { ...nothing, query: '../etc', cookie: 'sr-Cyrl' }, 'sr-Cyrl'],
])('%s', (_, wishes, language) => expect(chooseLanguage(wishes)).toBe(language))

test.each([
  ['sr', 'sr-Cyrl'],
  ['sr-RS', 'sr-Cyrl'],
  ['sr-ME', 'sr-Latn'],
  ['cnr', 'sr-Latn'],
  ['sh', 'sr-Latn'],
  ['en-GB', 'en'],
  ['hr', undefined],
  ['mk', undefined],
  ['', undefined],
  ['not a tag', undefined],
])('%s is read as %s', (tag, language) => expect(languageFor(tag)).toBe(language))
