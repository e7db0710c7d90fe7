/** Addresses of ours in a letter are links, foreign ones are words. */
import { expect, test } from 'vitest'
import { piecesOf } from '#app/mail/links.ts'

const BASE = 'https://meydan.example.org'

test.each([
  [
    'See https://meydan.example.org/network/answers/abc?x=1#y.',
    [
      { text: 'See ' },
      { text: `${BASE}/network/answers/abc?x=1#y`, path: '/network/answers/abc?x=1#y' },
      { text: '.' },
    ],
  ],
  ['https://evil.example/', [{ text: 'https://evil.example/' }]],
  ['https://meydan.example.org.evil.example/x', [{ text: 'https://meydan.example.org.evil.example/x' }]],
  ['http://meydan.example.org/x', [{ text: 'http://meydan.example.org/x' }]],
  ['javascript:alert(1)', [{ text: 'javascript:alert(1)' }]],
  ['', []],
])('%s', (text, pieces) => {
  expect(piecesOf(text, BASE)).toEqual(pieces)
  expect(
    piecesOf(text, BASE)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
