import { expect, test } from 'vitest'
import { findDispatchByToken } from '#app/addressee/dispatches.server.ts'
import { hashOfToken } from '#app/addressee/token.server.ts'
import { dispatchRecommendation, sendAgain } from '#app/recommendation/dispatch-recommendation.server.ts'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { aDraft, aLetter, anAdoption, anOffice, DEADLINE, letterOf, tokenIn } from '#tests/given/chain.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

/** A post that takes nothing. */
const closedPost = (world: TestWorld) => ({
  ...world,
  mail: { send: () => Promise.reject(new Error('the post office is closed')) },
})

test('the letter names deadline, recommendation and a link that nobody can guess', async () => {
  const world = await aWorld()
  const { number, token } = await aLetter(world)
  const [letter] = world.mail.sent

  expect(letter).toMatchObject({ to: 'ministry@example.org', language: 'sr-Latn' })
  expect(letter?.subject).toContain(number)
  expect(letter?.text).toContain('More benches')
  expect(letter?.text).toContain('1. jul 2030.')
  expect(letter?.text).toContain('http://localhost:3000/network/recommendations/R-2030-01/letter')
  expect(token).toMatch(/^[0-9a-f]{64}$/)
})

test('an office whose language the house does not speak gets English', async () => {
  const world = await aWorld()
  const { secretary, number } = await anAdoption(world)
  const office = await anOffice(world, secretary, 'el')
  await dispatchRecommendation(
    world,
    number,
    { addressees: [office], deadlineOn: DEADLINE },
    secretary,
    world.now(),
  )

  expect(world.mail.sent[0]).toMatchObject({ language: 'en' })
  expect(world.mail.sent[0]?.text).toContain('1 July 2030')
})

test('the database holds the hash of the token and nowhere the token', async () => {
  const world = await aWorld()
  const { token } = await aLetter(world)

  expect((await findDispatchByToken(world.network, hashOfToken(token)))?.level).toBe('national')
  expect(await findDispatchByToken(world.network, token)).toBeUndefined()
  const rows = await Promise.all(
    (['dispatch', 'journal', 'text', 'addressee'] as const).map((table) =>
      world.network.selectFrom(table).selectAll().execute(),
    ),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('what the post did not take is not sent, waits, and is sent by doing it again', async () => {
  const world = await aWorld()
  const { secretary, number, office } = await anAdoption(world)
  const sending = { addressees: [office], deadlineOn: DEADLINE }

  expect(await dispatchRecommendation(closedPost(world), number, sending, secretary, world.now())).toEqual({
    sent: 0,
    unsent: 1,
  })
  const unsent = await letterOf(world, number)
  expect(unsent.sentAt).toBeNull()

  expect(await dispatchRecommendation(world, number, sending, secretary, world.now())).toEqual({
    sent: 1,
    unsent: 0,
  })
  const sent = await letterOf(world, number)
  expect([sent.id, sent.sentAt]).toEqual([unsent.id, world.now().toISOString()])
  expect((await findDispatchByToken(world.network, hashOfToken(tokenIn(world))))?.id).toBe(sent.id)
})

test('dispatching twice sends once', async () => {
  const world = await aWorld()
  const { secretary, number, office } = await aLetter(world)
  const sending = { addressees: [office], deadlineOn: '2031-01-01' }

  expect(await dispatchRecommendation(world, number, sending, secretary, world.now())).toEqual({
    sent: 0,
    unsent: 0,
  })
  expect(world.mail.sent).toHaveLength(1)
  expect((await letterOf(world, number)).deadlineOn).toBe(DEADLINE)
})

test('one letter that fails holds up no other', async () => {
  const world = await aWorld()
  const { secretary, number, office } = await anAdoption(world)
  const other = await anOffice(world, secretary, 'en')
  const picky = {
    ...world,
    mail: {
      send: (letter: Parameters<TestWorld['mail']['send']>[0]) =>
        letter.language === 'en' ? world.mail.send(letter) : Promise.reject(new Error('no such mailbox')),
    },
  }
  const sending = { addressees: [office, other], deadlineOn: DEADLINE }

  expect(await dispatchRecommendation(picky, number, sending, secretary, world.now())).toEqual({
    sent: 1,
    unsent: 1,
  })
})

test('sending again makes the earlier link void', async () => {
  const world = await aWorld()
  const { secretary, number, token } = await aLetter(world)
  const { id } = await letterOf(world, number)

  expect(await sendAgain(world, number, id, secretary, world.now())).toBe(true)
  expect(tokenIn(world)).not.toBe(token)
  expect(await findDispatchByToken(world.network, hashOfToken(token))).toBeUndefined()
  expect((await findDispatchByToken(world.network, hashOfToken(tokenIn(world))))?.id).toBe(id)
})

test('a letter of another recommendation is not sent under this one', async () => {
  const world = await aWorld()
  const { secretary, number, finding } = await aLetter(world)
  const { id } = await letterOf(world, number)
  const other = await draftRecommendation(world.network, aDraft(finding.figures), secretary, world.now())

  expect(await sendAgain(world, other, id, secretary, world.now())).toBeUndefined()
  expect(world.mail.sent).toHaveLength(1)
})

test('what was not adopted goes to nobody', async () => {
  const world = await aWorld()
  const { secretary, finding, office } = await anAdoption(world)
  const draft = await draftRecommendation(world.network, aDraft(finding.figures), secretary, world.now())

  await expect(
    dispatchRecommendation(
      world,
      draft,
      { addressees: [office], deadlineOn: DEADLINE },
      secretary,
      world.now(),
    ),
  ).rejects.toMatchObject({ code: 'not-adopted' })
  expect(world.mail.sent).toEqual([])
})

test('a deadline in the past is no deadline', async () => {
  const world = await aWorld()
  const { secretary, number, office } = await anAdoption(world)
  const sending = { addressees: [office], deadlineOn: '2030-05-14' }

  await expect(dispatchRecommendation(world, number, sending, secretary, world.now())).rejects.toMatchObject({
    code: 'deadline-in-the-past',
  })
})
