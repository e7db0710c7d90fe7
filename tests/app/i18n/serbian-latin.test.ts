/** Serbian in its two alphabets. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serbianLatin } from '#app/i18n/serbian-latin.ts'

test.each([
  ['ЏУГАЊ', 'DŽUGANJ'],
  ['Џуџа', 'Džudža'],
  ['Љубљана', 'Ljubljana'],
  ['ЉУБЉАНА', 'LJUBLJANA'],
  ['Његошево', 'Njegoševo'],
  ['КОЊ', 'KONJ'],
  ['Коњ', 'Konj'],
  ['Љ', 'Lj'],
  ['Љ.', 'Lj.'],
  ['СРЕДЊА ШКОЛА „ЊЕГОШ“', 'SREDNJA ŠKOLA „NJEGOŠ“'],
  ['надживети', 'nadživeti'],
  ['инјекција', 'injekcija'],
  ['Ђеравица, Ћуприја, Чачак, Жабљак', 'Đeravica, Ćuprija, Čačak, Žabljak'],
])('%s is %s', (cyrillic, latin) => expect(serbianLatin(cyrillic)).toBe(latin))

test('what is not Serbian Cyrillic stays: placeholders, Latin words, addresses, other letters', () => {
  const message =
    '{count, plural, one {# глас} few {# гласа} other {# гласова}} – Facebook, kWh, https://б.рф/Ъ'
  expect(serbianLatin(message)).toBe(
    '{count, plural, one {# glas} few {# glasa} other {# glasova}} – Facebook, kWh, https://b.rf/Ъ',
  )
})

test('any text without Cyrillic comes back as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (ascii) => {
      expect(serbianLatin(ascii)).toBe(ascii)
    }),
  )
})

const SMALL = [...'абвгдђежзијклљмнњопрстћуфхцчџш']
const aWord = fc
  .array(fc.constantFrom(...SMALL), { minLength: 2, maxLength: 12 })
  .map((letters) => letters.join(''))

test('no Serbian letter is left, and small words and words of capitals differ in their case alone', () => {
  fc.assert(
    fc.property(aWord, (word) => {
      expect(serbianLatin(word)).not.toMatch(/\p{Script=Cyrillic}/u)
      expect(serbianLatin(word.toUpperCase())).toBe(serbianLatin(word).toUpperCase())
    }),
  )
})

test('a capital at the beginning stays one capital letter', () => {
  fc.assert(
    fc.property(aWord, (word) => {
      const titled = word.charAt(0).toUpperCase() + word.slice(1)
      const latin = serbianLatin(word)
      expect(serbianLatin(titled)).toBe(latin.charAt(0).toUpperCase() + latin.slice(1))
    }),
  )
})

test('nothing depends on what stands in the next word', () => {
  fc.assert(
    fc.property(aWord, aWord, (one, other) => {
      expect(serbianLatin(`${one.toUpperCase()} ${other}`)).toBe(
        `${serbianLatin(one.toUpperCase())} ${serbianLatin(other)}`,
      )
    }),
  )
})
