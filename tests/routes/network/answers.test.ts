import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/network+/answers+/$token.tsx'
import { loader as page } from '#app/routes/network+/recommendations+/$number+/_index.tsx'
import { aLetter, DEADLINE } from '#tests/given/chain.ts'
import { answerOf, aVisit } from '#tests/given/visit.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

const visit = (world: TestWorld, token: string, form?: Record<string, string>) =>
  aVisit(world, `/network/answers/${token}`, { params: { token }, ...(form ? { form } : {}) })

const everyRow = async ({ network }: TestWorld) =>
  JSON.stringify(
    await Promise.all(
      (['acknowledgement', 'answer', 'dispatch', 'journal', 'text'] as const).map((table) =>
        network.selectFrom(table).selectAll().execute(),
      ),
    ),
  )

test('the link opens the letter without an account; reading it changes nothing', async () => {
  const world = await aWorld()
  const { number, token } = await aLetter(world)
  const before = await everyRow(world)

  expect((await answerOf(loader(visit(world, token)))).data).toMatchObject({
    recommendation: { number, words: { title: { body: 'More benches' } } },
    answer: { name: { body: 'Ministry of Benches' }, deadlineOn: DEADLINE, acknowledgedAt: null },
  })
  expect(await everyRow(world)).toBe(before)
})

test.each(['', 'a', '0'.repeat(64), '../recommendations'])('the token %j is not found', async (token) => {
  const world = await aWorld()
  await aLetter(world)
  const form = { act: 'acknowledge' }

  expect((await answerOf(loader(visit(world, token)))).status).toBe(404)
  expect((await answerOf(action(visit(world, token, form)))).status).toBe(404)
  expect(await world.network.selectFrom('acknowledgement').selectAll().execute()).toEqual([])
})

test('the hash that lies in the database opens nothing', async () => {
  const world = await aWorld()
  await aLetter(world)
  const { token_hash } = await world.network
    .selectFrom('dispatch')
    .select('token_hash')
    .executeTakeFirstOrThrow()

  expect((await answerOf(loader(visit(world, token_hash)))).status).toBe(404)
})

test('the page is kept by nobody and listed by nobody', async () => {
  const world = await aWorld()
  const { token } = await aLetter(world)
  const { init } = (await loader(visit(world, token))) as { init: { headers: Record<string, string> } }

  expect(init.headers).toMatchObject({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' })
})

test('the office says that the letter has come, then answers; both are public', async () => {
  const world = await aWorld()
  const { number, token } = await aLetter(world)
  expect(await answerOf(action(visit(world, token, { act: 'acknowledge' })))).toMatchObject({ status: 303 })
  const form = { act: 'answer', verdict: 'declined', text: 'There is no law for benches.', language: 'en' }
  expect(await answerOf(action(visit(world, token, form)))).toMatchObject({
    status: 303,
    to: `/network/answers/${token}#your-answer`,
  })

  const shown = await answerOf(page(aVisit(world, '/', { params: { number } })))
  expect(shown.data).toMatchObject({
    recommendation: {
      soFar: { answered: 1, verdicts: { declined: 1 } },
      answers: [{ verdict: 'declined', text: { body: 'There is no law for benches.' } }],
    },
  })
})

test.each([
  ['no verdict', { text: 'Yes.', language: 'en' }, 'verdict', 'addressee:verdict-missing'],
  ['no reasons', { verdict: 'declined', text: '   ', language: 'en' }, 'text', 'addressee:text-missing'],
  [
    'another verdict',
    { verdict: 'maybe', text: 'Yes.', language: 'en' },
    'verdict',
    'addressee:verdict-missing',
  ],
  [
    'too many words',
    { verdict: 'declined', text: 'x'.repeat(20_001), language: 'en' },
    'text',
    'addressee:text-too-long',
  ],
] as const)('an answer with %s is sent back with what was typed', async (_, form, field, error) => {
  const world = await aWorld()
  const { token } = await aLetter(world)
  const answer = await answerOf(action(visit(world, token, { act: 'answer', ...form })))

  expect(answer.status).toBe(422)
  expect(answer.data).toMatchObject({
    reply: { error: { [field]: [error] }, initialValue: { text: form.text } },
  })
  expect(await world.network.selectFrom('answer').selectAll().execute()).toEqual([])
})

test('a second answer is refused', async () => {
  const world = await aWorld()
  const { token } = await aLetter(world)
  const form = { act: 'answer', verdict: 'accepted', text: 'Yes.', language: 'en' }
  await answerOf(action(visit(world, token, form)))

  expect(await answerOf(action(visit(world, token, { ...form, verdict: 'declined' })))).toMatchObject({
    status: 409,
    data: { refusal: { code: 'already-answered' } },
  })
})
