import { expect, test } from 'vitest'
import { loader as finding } from '#app/routes/network+/findings+/$number.tsx'
import { loader as queue } from '#app/routes/secretariat+/_index.tsx'
import { loader as choose, action as make } from '#app/routes/secretariat+/findings+/new.tsx'
import { action as act, loader as work } from '#app/routes/secretariat+/recommendations+/$number.tsx'
import { loader as begin, action as draft } from '#app/routes/secretariat+/recommendations+/new.tsx'
import {
  aDelegate,
  aHeardPublication,
  aSecretary,
  aWorldWithAFinding,
  castVotes,
  DEADLINE,
  signedIn,
} from '#tests/given/chain.ts'
import { answerOf, aVisit } from '#tests/given/visit.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

const FINDING = '/secretariat/findings/new?theme=SUST'
const DRAFT = '/secretariat/recommendations/new?theme=SUST'

type Form = Record<string, string | string[]>

/** The secretariat at work: what it sends to one recommendation. */
const sender = (world: TestWorld, cookie: string, number: string) => (form: Form) =>
  answerOf(act(aVisit(world, `/secretariat/recommendations/${number}`, { params: { number }, cookie, form })))

test('only the secretariat comes in: not visitors, not delegates', async () => {
  const world = await aWorld()
  const { finding: made } = await aWorldWithAFinding(world)
  const delegate = await signedIn(world, await aDelegate(world, 'sofia'))
  const form = { title: 'T', body: 'B', language: 'en', figures: 'sofia/1/turnout/ballots' }

  for (const loader of [queue, choose, begin, work]) {
    const number = made.number
    expect((await answerOf(loader(aVisit(world, '/secretariat', { params: { number } })))).status).toBe(302)
    expect(
      (await answerOf(loader(aVisit(world, '/secretariat', { params: { number }, cookie: delegate }))))
        .status,
    ).toBe(403)
  }
  for (const action of [make, draft, act])
    expect((await answerOf(action(aVisit(world, FINDING, { form, cookie: delegate })))).status).toBe(403)
  expect(await world.network.selectFrom('finding').select('number').execute()).toHaveLength(1)
})

test('a finding is made from ticked figures and is public at once', async () => {
  const world = await aWorld()
  const cookie = await signedIn(world, await aSecretary(world))
  await aHeardPublication(world)

  expect((await answerOf(choose(aVisit(world, '/secretariat/findings/new', { cookie })))).data).toMatchObject(
    {
      theme: null,
      themes: ['SUST'],
    },
  )
  const { data } = await answerOf(choose(aVisit(world, FINDING, { cookie })))
  const { publications } = data as { publications: { figures: { key: string }[] }[] }
  const keys = publications[0]!.figures.map(({ key }) => key).slice(0, 2)
  const form = { title: 'Benches win', body: 'Residents chose benches.', language: 'en', figures: keys }
  expect(await answerOf(make(aVisit(world, FINDING, { cookie, form })))).toMatchObject({
    status: 303,
    to: '/network/findings/F-2030-01',
  })
  expect(
    (await answerOf(finding(aVisit(world, '/', { params: { number: 'F-2030-01' } })))).data,
  ).toMatchObject({ finding: { figures: [{ city: 'sofia' }, { city: 'sofia' }] }, recommendations: [] })
})

test('a finding without title or figures is sent back; a made-up figure is refused', async () => {
  const world = await aWorld()
  const cookie = await signedIn(world, await aSecretary(world))
  await aHeardPublication(world)
  const send = (form: Form) => answerOf(make(aVisit(world, FINDING, { cookie, form })))

  expect(await send({ body: 'Only words.', language: 'en' })).toMatchObject({
    status: 422,
    data: {
      reply: {
        error: { title: ['finding:title-missing'], figures: ['finding:figures-missing'] },
        initialValue: { body: 'Only words.' },
      },
    },
  })
  for (const figures of ['sofia/1/tally/nowhere', 'nonsense'])
    expect(await send({ title: 'T', body: 'B', language: 'en', figures })).toMatchObject({
      status: 409,
      data: { refusal: { code: 'figure-does-not-resolve' } },
    })
})

test('a paragraph is added without losing what was typed', async () => {
  const world = await aWorld()
  const { secretary, finding: made } = await aWorldWithAFinding(world)
  const cookie = await signedIn(world, secretary)
  const form = {
    title: 'More benches',
    summary: '',
    language: 'en',
    'paragraphs[0].text': 'That benches be put up.',
    'paragraphs[0].figures': made.figures,
    __intent__: JSON.stringify({ type: 'insert', payload: { name: 'paragraphs' } }),
  }
  const answer = await answerOf(draft(aVisit(world, DRAFT, { cookie, form })))

  expect(answer.status).toBe(200)
  const { reply } = answer.data as { reply: { initialValue: { title: string; paragraphs: unknown[] } } }
  expect(reply.initialValue.title).toBe('More benches')
  expect(reply.initialValue.paragraphs).toHaveLength(2)
  expect(reply.initialValue.paragraphs[0]).toMatchObject({
    text: 'That benches be put up.',
    figures: made.figures,
  })
  expect(await world.network.selectFrom('recommendation').selectAll().execute()).toEqual([])
})

test('from draft to letter: every act of the secretariat, each by its button', async () => {
  const world = await aWorld()
  const { secretary, finding: made } = await aWorldWithAFinding(world)
  const cookie = await signedIn(world, secretary)
  const text = {
    title: 'More benches',
    summary: 'Put benches where people wait.',
    language: 'en',
    'paragraphs[0].text': 'That benches be put up.',
    'paragraphs[0].figures': made.figures,
    'paragraphs[1].text': '',
  }
  const begun = await answerOf(draft(aVisit(world, DRAFT, { cookie, form: text })))
  expect(begun).toMatchObject({ status: 303, to: '/secretariat/recommendations/R-2030-01' })
  const number = 'R-2030-01'
  const send = sender(world, cookie, number)
  const shown = async () =>
    (await answerOf(work(aVisit(world, '/secretariat', { params: { number }, cookie })))).data

  expect(await shown()).toMatchObject({
    recommendation: { stage: 'draft' },
    draft: { values: { title: 'More benches', language: 'en', paragraphs: [{ figures: made.figures }] } },
    closing: { day: '2030-05-29', time: '12:00' },
  })
  expect(await send({ ...text, act: 'save', title: 'Many more benches' })).toMatchObject({ status: 303 })
  expect(await send({ act: 'motion', day: '2030-05-14', time: '12:00' })).toMatchObject({ status: 409 })
  expect(await send({ act: 'motion', day: '2030-05-29', time: '25:00' })).toMatchObject({ status: 422 })
  expect(await send({ act: 'decide' })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'no-motion' } },
  })
  expect(await send({ act: 'motion', day: '2030-05-29', time: '12:00' })).toMatchObject({ status: 303 })
  expect(await send({ ...text, act: 'save' })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'text-frozen' } },
  })
  expect(await send({ act: 'decide' })).toMatchObject({ data: { refusal: { code: 'motion-not-over' } } })
  await castVotes(world, number, { sofia: 'yes' })
  expect(await send({ act: 'decide' })).toMatchObject({ status: 303 })

  const office = {
    name: 'Ministry of Benches',
    level: 'national',
    email: 'ministry@example.org',
    language: 'en',
  }
  expect(await send({ ...office, act: 'addressee', email: 'no address' })).toMatchObject({ status: 422 })
  expect(await send({ ...office, act: 'addressee' })).toMatchObject({ status: 303 })
  const { addressees } = (await shown()) as { addressees: { id: string }[] }
  expect(await send({ act: 'dispatch', deadlineOn: DEADLINE })).toMatchObject({ status: 422 })
  expect(
    await send({ act: 'dispatch', deadlineOn: DEADLINE, addressees: [addressees[0]!.id] }),
  ).toMatchObject({
    status: 303,
  })
  expect(world.mail.sent.map(({ to }) => to)).toEqual(['ministry@example.org'])
  const { recommendation } = (await shown()) as { recommendation: { answers: { id: string }[] } }
  expect(await send({ act: 'again', dispatch: recommendation.answers[0]!.id })).toMatchObject({ status: 303 })
  expect(world.mail.sent).toHaveLength(2)
})

test('unknown numbers, acts and letters are not found', async () => {
  const world = await aWorld()
  const { secretary } = await aWorldWithAFinding(world)
  const send = sender(world, await signedIn(world, secretary), 'R-1999-01')

  for (const form of [{ act: 'decide' }, { act: 'constructor' }, { act: 'again', dispatch: 'nonsense' }])
    expect(await send(form)).toMatchObject({ status: 404 })
})
