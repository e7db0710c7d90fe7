/** The office over the web: only who holds one enters; the desk; making a consultation. */
import { expect, test } from 'vitest'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { isVerified } from '#app/resident/verifications.server.ts'
import * as queue from '#app/routes/$city+/office+/_index.tsx'
import * as consultation from '#app/routes/$city+/office+/consultations+/new.tsx'
import * as desk from '#app/routes/$city+/office+/residents.tsx'
import { answerOf, args, inOffice, signedIn } from '#tests/given/requests.ts'
import { aDatedConsultation, aTown } from '#tests/given/town.ts'
import { aPerson } from '#tests/given/vote.ts'
import { aCity } from '#tests/given/world.ts'

const PARAMS = { city: 'sofia' }
const at = (part: string) => ({ path: `/sofia/office/${part}`, params: PARAMS })

async function theOffice() {
  const town = await aTown()
  const moderator = await inOffice(town.city, await aPerson(town.city, 'Moderator'))
  return { ...town, cookie: await signedIn(town.world, town.city, moderator) }
}

test('who holds no office enters none of its pages, and sends none of its forms', async () => {
  const { world, city } = await aTown()
  const cookie = await signedIn(world, city, await aPerson(city))
  const visits = [
    () => queue.loader(args(world, { ...at(''), cookie })),
    () => desk.loader(args(world, { ...at('residents'), cookie })),
    () => desk.action(args(world, { ...at('residents'), cookie, form: {} })),
    () => consultation.loader(args(world, { ...at('consultations/new'), cookie })),
    () => consultation.action(args(world, { ...at('consultations/new'), cookie, form: {} })),
  ]
  for (const visit of visits) expect(await answerOf(visit)).toMatchObject({ status: 403 })
})

test('a moderator of another city is nobody here', async () => {
  const { world, cookie } = await theOffice()
  await aCity(world, { slug: 'pula' })
  const about = { path: '/pula/office', params: { city: 'pula' }, cookie }
  expect(await answerOf(() => queue.loader(args(world, about)))).toMatchObject({ status: 302 })
})

test('the desk verifies, says what is wrong, and says no', async () => {
  const { world, city, cookie } = await theOffice()
  const ada = await aPerson(city, 'Ada')
  const { email } = await city.db
    .selectFrom('account')
    .select('email')
    .where('id', '=', ada)
    .executeTakeFirstOrThrow()
  const send = (form: Record<string, string>) =>
    answerOf(() => desk.action(args(world, { ...at('residents'), cookie, form })))
  const seen = { email, personalNumber: '8501011234', districtId: 'centre', seen: 'on' }

  expect(await send({ ...seen, personalNumber: '' })).toMatchObject({
    status: 422,
    data: { reply: { error: { personalNumber: ['resident:number-missing'] }, initialValue: { email } } },
  })
  expect(await send({ ...seen, email: 'nobody@example.org' })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'account-unknown' }, reply: { initialValue: { districtId: 'centre' } } },
  })
  expect(await isVerified(city.db, ada)).toBe(false)
  expect(await send(seen)).toMatchObject({ status: 303, to: '/sofia/office/residents?done' })
  expect(await isVerified(city.db, ada)).toBe(true)
})

const TYPED = {
  title: 'Улици',
  summary: 'За пешеходци',
  body: 'Градът пита.',
  slug: 'streets',
  theme: 'MOBI',
  information: '2030-06-01T08:00',
  proposals: '2030-07-01T08:00',
  vote: '2030-08-01T08:00',
  results: '2030-08-15T20:00',
  end: '2030-12-31T23:59',
}

test('a consultation is made in the zone, currency and language of the city', async () => {
  const { world, city, cookie } = await theOffice()
  const send = (form: Record<string, string>) =>
    answerOf(() => consultation.action(args(world, { ...at('consultations/new'), cookie, form })))
  expect(await send(TYPED)).toMatchObject({ status: 303, to: '/sofia/consultations/streets' })
  expect(await findConsultation(city.db, 'streets')).toMatchObject({
    currency: 'EUR',
    phases: [{ opensAt: '2030-06-01T05:00:00.000Z', zone: 'Europe/Sofia' }, {}, {}, {}],
  })
  expect(await send(TYPED)).toMatchObject({
    status: 409,
    data: { refusal: { code: 'slug-taken' }, reply: { initialValue: TYPED } },
  })
})

test('the queue names what waits in the words of the city', async () => {
  const { cookie, ...town } = await theOffice()
  await aDatedConsultation(town)
  town.world.clock.set('2030-06-10T12:00:00.000Z')
  const page = await answerOf(() => queue.loader(args(town.world, { ...at(''), cookie })))
  expect(page.data).toMatchObject({
    items: [{ task: 'make-vote', slug: 'parks', title: { body: 'Паркове', language: 'bg' } }],
  })
})
