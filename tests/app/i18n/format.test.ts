/** Numbers, money and dates as each language of the house writes them, and sentences on the server. */
import { describe, expect, test } from 'vitest'
import { formatFor } from '#app/i18n/format.server.ts'
import { i18nFor } from '#app/i18n/server.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'

/** No-break and narrow spaces as plain ones: which of them ICU uses is not ours to say. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe.each([
  [
    'en',
    '1,234,567.5',
    '12.5%',
    '€1,234.50',
    '€1,234',
    '6 December 2026',
    '1 – 15 October 2026',
    'one, two and three',
  ],
  [
    'sr-Cyrl',
    '1.234.567,5',
    '12,5%',
    '1.234,50 €',
    '1.234 €',
    '6. децембар 2026.',
    undefined,
    'one, two и three',
  ],
  [
    'sr-Latn',
    '1.234.567,5',
    '12,5%',
    '1.234,50 €',
    '1.234 €',
    '6. decembar 2026.',
    undefined,
    'one, two i three',
  ],
])('%s', (language, number, share, euros, whole, day, days, list) => {
  const format = formatFor(language)

  test('numbers and shares', () => {
    expect(plain(format.number(1234567.5))).toBe(number)
    expect(plain(format.percent(0.125))).toBe(share)
  })

  test('money: whole amounts without decimals', () => {
    expect(plain(format.money(123450, 'EUR'))).toBe(euros)
    expect(plain(format.money(123400, 'EUR'))).toBe(whole)
  })

  test('days and lists', () => {
    expect(plain(format.date('2026-12-06'))).toBe(day)
    expect(format.list(['one', 'two', 'three'])).toBe(list)
    if (days) expect(plain(format.range('2026-10-01', '2026-10-15'))).toBe(days)
  })
})

test('a deadline names its hour in 24 hours and its zone', () => {
  const at = '2026-12-06T19:00:00.000Z'
  expect(formatFor('en').instant(at, 'Europe/Belgrade')).toBe('6 December 2026, 20:00 Belgrade time')
  expect(formatFor('sr-Cyrl').instant(at, 'Europe/Belgrade')).toBe(
    '6. децембар 2026., 20:00 по београдском времену',
  )
  expect(formatFor('sr-Latn').instant(at, 'Europe/Istanbul')).toBe(
    '6. decembar 2026., 22:00 po istanbulskom vremenu',
  )
  expect(formatFor('en').instant(at, 'UTC')).toBe('6 December 2026, 19:00 UTC')
  expect(formatFor('en').instant('2026-12-06T23:05:00.000Z', 'America/New_York')).toMatch(
    /^6 December 2026, 18:05 \(.*Eastern Time\)$/,
  )
})

test('a span of instants ends on the last day that it reaches into', () => {
  const { period } = formatFor('en')
  const from = '2026-09-30T22:00:00.000Z' // midnight in Belgrade
  expect(plain(period(from, '2026-10-15T22:00:00.000Z', 'Europe/Belgrade'))).toBe('1 – 15 October 2026')
  expect(plain(period(from, '2026-10-16T06:00:00.000Z', 'Europe/Belgrade'))).toBe('1 – 16 October 2026')
})

test('summer time moves the hour, not the instant', () => {
  expect(formatFor('en').instant('2026-10-24T18:00:00.000Z', 'Europe/Sofia')).toContain('21:00')
  expect(formatFor('en').instant('2026-10-25T18:00:00.000Z', 'Europe/Sofia')).toContain('20:00')
})

test('the day of an instant is that of its zone', () => {
  expect(formatFor('en').date('2026-12-06T23:30:00.000Z', 'Europe/Istanbul')).toBe('7 December 2026')
  expect(formatFor('en').date('2026-12-06T23:30:00.000Z')).toBe('6 December 2026')
})

test('sentences choose their plural form in every language', () => {
  const counted = (language: string) =>
    [1, 2, 5, 21].map((count) => translatorOf(language)('ui:to-put-right', { count }))
  expect(counted('en')).toEqual([
    'One thing to put right',
    '2 things to put right',
    '5 things to put right',
    '21 things to put right',
  ])
  expect(counted('sr-Cyrl')).toEqual([
    'Треба исправити 1 ствар',
    'Треба исправити 2 ствари',
    'Треба исправити 5 ствари',
    'Треба исправити 21 ствар',
  ])
  expect(counted('sr-Latn')[0]).toBe('Treba ispraviti 1 stvar')
})

test('a language is read once, and what we do not speak is read in English', () => {
  expect(i18nFor('sr-RS')).toBe(i18nFor('sr-Cyrl'))
  expect(i18nFor('el').language).toBe('en')
  expect(i18nFor('nonsense!').language).toBe('en')
})

test('two languages at once keep apart', () => {
  const [english, serbian] = [translatorOf('en'), translatorOf('sr-Cyrl')]
  expect([english('ui:sign-in'), serbian('ui:sign-in'), english('ui:sign-in')]).toEqual([
    'Sign in',
    'Пријава',
    'Sign in',
  ])
})
