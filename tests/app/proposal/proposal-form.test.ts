/** The form of a proposal: what people type, and what is said at which field. */
import { expect, test } from 'vitest'
import { readForm } from '#app/http/forms.server.ts'
import { proposalForm } from '#app/proposal/proposal.ts'
import { querySearch, readPage, readQuery } from '#app/proposal/proposal-query.ts'
import { typedAgain, wordingOf } from '#app/proposal/wording.ts'

const TYPED = {
  title: 'Bench',
  body: 'There is none.',
  language: 'en',
  cost: '1.250,50',
  theme: 'SUST',
  districtId: '',
  place: '',
  latitude: '',
  longitude: '',
}

function read(about: Partial<Record<keyof typeof TYPED, string>> = {}, currency = 'EUR') {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...TYPED, ...about })) form.set(name, value)
  return readForm(form, proposalForm(currency, ['centre']))
}

test('what is left empty is nothing; amounts are read as the region types them', () => {
  const reading = read()
  expect(reading.status === 'success' && wordingOf(reading.value)).toEqual({
    title: 'Bench',
    body: 'There is none.',
    language: 'en',
    cost: 1_250_50,
    theme: 'SUST',
    districtId: null,
    place: null,
    point: null,
  })
})

test('a point has both coordinates', () => {
  const reading = read({ latitude: '44,8176', longitude: '20.4569', districtId: 'centre', place: 'Кеј' })
  expect(reading.status === 'success' && wordingOf(reading.value)).toMatchObject({
    districtId: 'centre',
    place: 'Кеј',
    point: { latitude: 44.8176, longitude: 20.4569 },
  })
})

test.each([
  [{ title: '' }, 'title', 'proposal:title-missing'],
  [{ title: 'x'.repeat(121) }, 'title', 'proposal:title-long'],
  [{ body: '  ' }, 'body', 'proposal:body-missing'],
  [{ language: 'English please' }, 'language', 'proposal:language-missing'],
  [{ cost: '' }, 'cost', 'proposal:cost-missing'],
  [{ cost: 'a lot' }, 'cost', 'proposal:cost-wrong'],
  [{ cost: '-5' }, 'cost', 'proposal:cost-wrong'],
  [{ cost: '0' }, 'cost', 'proposal:cost-zero'],
  [{ cost: '9999999999999' }, 'cost', 'proposal:cost-high'],
  [{ theme: 'PARKS' }, 'theme', 'proposal:theme-missing'],
  [{ districtId: 'atlantis' }, 'districtId', 'proposal:district-unknown'],
  [{ latitude: '91', longitude: '20' }, 'latitude', 'proposal:latitude-wrong'],
  [{ latitude: 'north', longitude: '20' }, 'latitude', 'proposal:latitude-wrong'],
  [{ latitude: '44' }, 'longitude', 'proposal:coordinates-half'],
])('%o is refused at its field, and nothing typed is lost', (about, field, message) => {
  const reading = read(about)
  const { error, initialValue } = reading.reply()
  expect(error).toEqual({ [field]: [message] })
  const typed = Object.entries({ ...TYPED, ...about }).filter(([, value]) => value !== '')
  expect(initialValue).toEqual(Object.fromEntries(typed))
})

test('everything that is wrong is said at once', () => {
  const { error } = read({ title: '', body: '', cost: 'x' }).reply()
  expect(Object.keys(error ?? {})).toEqual(['title', 'body', 'cost'])
})

test('fields that the form library keeps for itself are not read', () => {
  const form = new FormData()
  form.set('__intent__', 'nonsense')
  form.set('title', 'Bench')
  expect(readForm(form, proposalForm('EUR', [])).status).toBe('error')
})

test('an author types on where the last version stopped', () => {
  const said = { version: 1, cost: 1_250_50, theme: 'SUST', districtId: null, place: null, madeAt: '' }
  const words = { body: 'Bench', language: 'en', state: 'original' } as const
  const again = typedAgain({ ...said, point: null }, { title: words, body: null }, 'EUR')
  expect(again).toMatchObject({ title: 'Bench', cost: '1250.50', districtId: '', latitude: '' })
})

test('an address that asks for what there is not asks for everything', () => {
  const query = readQuery(new URLSearchParams('theme=x&sort=id;drop&district=&consultation=parks'))
  expect(query).toEqual({ consultation: 'parks', theme: null, district: null, sort: 'newest' })
  expect(querySearch(query, 2)).toBe('?consultation=parks&page=2')
  expect([readPage(new URLSearchParams('page=-1')), readPage(new URLSearchParams('page=1e9'))]).toEqual([
    1, 1,
  ])
})
