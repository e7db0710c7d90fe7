/** Making a consultation: its rows, its journal line, and what is refused. */
import { expect, test } from 'vitest'
import { ConsultationForm, localPhasesOf } from '#app/consultation/consultation.ts'
import { consultationList, openConsultation } from '#app/consultation/consultation-list.server.ts'
import { allConsultations, findConsultation } from '#app/consultation/consultations.server.ts'
import { journalOf } from '#app/journal/journals.server.ts'
import { shared } from '#db/shared.server.ts'
import { aDatedConsultation, aTown, PHASES } from '#tests/given/town.ts'

test('a consultation keeps the wall times it was told in, their zone, and the instants that count', async () => {
  const town = await aTown()
  const { id } = await aDatedConsultation(town)
  const { db } = town.city

  expect(await findConsultation(db, 'parks')).toMatchObject({
    id,
    theme: 'SUST',
    phases: [
      { kind: 'information', opensAt: '2030-04-01T05:00:00.000Z', closesAt: '2030-05-01T05:00:00.000Z' },
      { kind: 'proposals', opensAt: '2030-05-01T05:00:00.000Z', closesAt: '2030-06-01T17:00:00.000Z' },
      { kind: 'vote' },
      { kind: 'results', closesAt: '2030-12-31T21:59:00.000Z' },
    ],
  })
  const [row] = await db.selectFrom('phase').selectAll().where('kind', '=', 'proposals').execute()
  expect(row).toMatchObject({ opens_local: '2030-05-01T08:00', zone: 'Europe/Sofia' })
  expect(await journalOf(shared(db), `consultation:${id}`)).toMatchObject([
    { act: 'make-consultation', detail: '{"slug":"parks","theme":"SUST"}' },
  ])
})

test('its words are read in the language they were written in', async () => {
  const town = await aTown()
  await aDatedConsultation(town)
  const [row] = await allConsultations(town.city.db)
  const opened = await openConsultation(town.city.db, row!, ['en'], town.world.now())
  expect(opened).toMatchObject({
    title: { body: 'Паркове', language: 'bg', state: 'original' },
    body: { body: 'Градът пита.' },
    standing: { is: 'open', phase: { kind: 'proposals' } },
  })
})

test('Serbian in Cyrillic is read in Latin by those who read Latin', async () => {
  const town = await aTown()
  await aDatedConsultation(town, { language: 'sr-Cyrl', title: 'Љубав према граду' })
  const [latin] = await consultationList(town.city.db, ['sr-Latn', 'en'], town.world.now())
  expect(latin?.title).toEqual({ body: 'Ljubav prema gradu', language: 'sr-Latn', state: 'derived' })
  const [cyrillic] = await consultationList(town.city.db, ['sr-Cyrl'], town.world.now())
  expect(cyrillic?.title).toMatchObject({ body: 'Љубав према граду', state: 'original' })
})

test.each([
  ['the same address again', {}, 'slug-taken'],
  [
    'an hour that clocks skip',
    { slug: 'b', phases: [{ ...PHASES[1], opensLocal: '2030-03-31T03:30' }] },
    'no-such-local-time',
  ],
  [
    'phases that overlap',
    { slug: 'c', phases: [PHASES[1], { ...PHASES[2], opensLocal: '2030-06-01T19:59' }] },
    'phases-overlap',
  ],
  [
    'a phase that ends before it begins',
    { slug: 'd', phases: [{ ...PHASES[1], closesLocal: '2030-04-01T08:00' }] },
    'phases-overlap',
  ],
])('%s is refused, and nothing is written', async (_, about, code) => {
  const town = await aTown()
  await aDatedConsultation(town)
  await expect(aDatedConsultation(town, about)).rejects.toMatchObject({ code })
  expect(await allConsultations(town.city.db)).toHaveLength(1)
  expect(await town.city.db.selectFrom('phase').selectAll().execute()).toHaveLength(4)
})

const TYPED = {
  title: 'Parks',
  summary: 'Greener',
  body: 'The city asks.',
  slug: 'parks',
  theme: 'SUST',
  information: '2030-04-01T08:00',
  proposals: '2030-05-01T08:00',
  vote: '2030-07-01T08:00',
  results: '2030-07-15T20:00',
  end: '2030-12-31T23:59',
}

test('of five times come four phases, each ending where the next begins', () => {
  const phases = localPhasesOf(ConsultationForm.parse(TYPED), 'Europe/Sofia')
  expect(phases.map(({ kind, opensLocal, closesLocal }) => [kind, opensLocal, closesLocal])).toEqual([
    ['information', TYPED.information, TYPED.proposals],
    ['proposals', TYPED.proposals, TYPED.vote],
    ['vote', TYPED.vote, TYPED.results],
    ['results', TYPED.results, TYPED.end],
  ])
})

test.each([
  ['title', ' ', 'consultation:title-missing'],
  ['slug', 'Zelene ulice', 'consultation:slug-wrong'],
  ['theme', 'PARKS', 'consultation:theme-missing'],
  ['vote', 'tomorrow', 'consultation:time-wrong'],
  ['vote', '2030-05-01T08:00', 'consultation:time-order'],
  ['end', '2030-07-15T20:00', 'consultation:time-order'],
])('%s “%s” says %s at the field', (field, value, message) => {
  const read = ConsultationForm.safeParse({ ...TYPED, [field]: value })
  expect(read.error?.issues).toMatchObject([{ path: [field], message }])
})
