import { expect, test } from 'vitest'
import { acknowledgeDispatch } from '#app/addressee/acknowledge-dispatch.server.ts'
import { answerDispatch } from '#app/addressee/answer-dispatch.server.ts'
import { hashOfToken } from '#app/addressee/token.server.ts'
import { firstBrokenLine } from '#app/journal/journals.server.ts'
import { sendAgain } from '#app/recommendation/dispatch-recommendation.server.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import { recommendationsCiting } from '#app/recommendation/traces.server.ts'
import { shared } from '#db/shared.server.ts'
import { aLetter, letterOf } from '#tests/given/chain.ts'
import { aWorld } from '#tests/given/world.ts'

const ANSWER = { verdict: 'accepted-in-part', text: 'Benches yes, backs later.', language: 'en' } as const

test('receipt said twice is said once, and the first hour stands', async () => {
  const world = await aWorld()
  const { number } = await aLetter(world)
  const { id } = await letterOf(world, number)
  await acknowledgeDispatch(world.network, id, new Date('2030-05-16T08:00:00.000Z'))
  await acknowledgeDispatch(world.network, id, new Date('2030-05-17T08:00:00.000Z'))

  expect((await letterOf(world, number)).acknowledgedAt).toBe('2030-05-16T08:00:00.000Z')
})

test('an answer is public word for word, and the trace leads from the city to it', async () => {
  const world = await aWorld()
  const { number, finding } = await aLetter(world)
  const { id } = await letterOf(world, number)
  await answerDispatch(world.network, id, ANSWER, new Date('2030-06-01T08:00:00.000Z'))

  const standing = (await findRecommendation(world.network, number))!
  const { answers } = await readRecommendation(world.network, standing, ['en'], world.now())
  expect(answers).toMatchObject([
    { state: 'answered', verdict: 'accepted-in-part', text: { body: ANSWER.text, language: 'en' } },
  ])
  const trace = await recommendationsCiting(
    world.network,
    { city: 'sofia', publication: 1 },
    ['en'],
    world.now(),
  )
  expect(trace).toMatchObject([
    {
      number,
      findings: [finding.number],
      publications: [1],
      soFar: { answered: 1, late: 0 },
      answers: [{ verdict: 'accepted-in-part' }],
    },
  ])
  expect(
    await recommendationsCiting(world.network, { city: 'sofia', publication: 2 }, ['en'], world.now()),
  ).toEqual([])
  expect(await recommendationsCiting(world.network, { city: 'tirana' }, ['en'], world.now())).toEqual([])
})

test('an answer stands: a second one is refused and changes nothing', async () => {
  const world = await aWorld()
  const { number } = await aLetter(world)
  const { id } = await letterOf(world, number)
  const answer = (text: string) =>
    answerDispatch(world.network, id, { verdict: 'declined', text, language: 'en' }, world.now())

  const clicks = await Promise.allSettled([answer('No.'), answer('Never.')])
  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const standing = (await findRecommendation(world.network, number))!
  const { answers } = await readRecommendation(world.network, standing, ['en'], world.now())
  expect(answers[0]?.text?.body).toBe('No.')
  await expect(sendAgain(world, number, id, 'system', world.now())).rejects.toMatchObject({
    code: 'already-answered',
  })
})

test('an answer after the deadline is taken, and stays late', async () => {
  const world = await aWorld()
  const { number } = await aLetter(world)
  const { id } = await letterOf(world, number)
  await answerDispatch(world.network, id, ANSWER, new Date('2030-07-11T00:00:00.000Z'))

  const standing = (await findRecommendation(world.network, number))!
  const { answers } = await readRecommendation(world.network, standing, ['en'], new Date('2031-01-01'))
  expect(answers).toMatchObject([{ state: 'answered-late', daysLate: 10 }])
})

test('no page of a recommendation names mail address or token of an office', async () => {
  const world = await aWorld()
  const { number, token } = await aLetter(world)
  const standing = (await findRecommendation(world.network, number))!
  const shown = JSON.stringify(await readRecommendation(world.network, standing, ['en'], world.now()))

  expect(shown).not.toContain('ministry@example.org')
  expect(shown).not.toContain(token)
  expect(shown).not.toContain(hashOfToken(token))
})

test('the journal holds all of it, unbroken, and no answer’s words', async () => {
  const world = await aWorld()
  const { number } = await aLetter(world)
  const { id } = await letterOf(world, number)
  await acknowledgeDispatch(world.network, id, world.now())
  await answerDispatch(world.network, id, ANSWER, world.now())

  const lines = await world.network
    .selectFrom('journal')
    .select(['act', 'detail'])
    .orderBy('number')
    .execute()
  expect(lines.map(({ act }) => act).slice(-7)).toEqual([
    'cast-city-vote',
    'decide-motion',
    'register-addressee',
    'dispatch-recommendation',
    'send-letter',
    'acknowledge-dispatch',
    'answer-dispatch',
  ])
  expect(JSON.stringify(lines)).not.toContain('Benches yes')
  expect(await firstBrokenLine(shared(world.network))).toBeUndefined()
})
