/** What people type about themselves, and what a page shows of it. */
import { expect, test } from 'vitest'
import { Code, DisplayName, EmailAddress, maskedEmail } from '#app/account/account.ts'
import { readAsked } from '#app/account/code.ts'

test.each([
  [' Ada@Example.ORG ', 'ada@example.org'],
  ['Ђорђе@пример.срб', 'ђорђе@пример.срб'],
  ['e\u0301va@example.org', 'éva@example.org'],
])('%s is kept as %s', (typed, kept) => {
  expect(EmailAddress.parse(typed)).toBe(kept)
})

test.each(['', 'ada', 'ada@example', 'a da@example.org', 'ada@example.org,eva@example.org', '<a@b.c>'])(
  '“%s” is no address',
  (typed) => {
    expect(EmailAddress.safeParse(typed).success).toBe(false)
  },
)

test.each([
  ['123456', true],
  ['123 456', true],
  ['１２３４５６', true],
  ['12345', false],
  ['1234567', false],
  ['12345a', false],
])('%s is a code: %s', (typed, is) => {
  expect(Code.safeParse(typed).success).toBe(is)
})

test('a name keeps its script and loses what turns or hides text', () => {
  expect(DisplayName.parse('  Јована\u202e  Њежић\u200b ')).toBe('Јована Њежић')
  expect(DisplayName.safeParse('\u200b\u202e ').success).toBe(false)
})

test('a masked address is recognised by its owner', () => {
  expect(maskedEmail('ada@example.org')).toBe('a…a@example.org')
  expect(maskedEmail('x@example.org')).toBe('x…@example.org')
})

test.each(['', 'x', `${'g'.repeat(32)} a@b.c`, `${'0'.repeat(31)} a@b.c`])(
  '“%s” is no cookie of ours',
  (text) => {
    expect(readAsked(text)).toBeUndefined()
  },
)
