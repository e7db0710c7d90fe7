/** The page of a ballot: the slip, its review, casting, and everything that says no. */
import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/$city+/votes+/$slug+/ballot.tsx'
import type { NewVote } from '#app/vote/make-vote.server.ts'
import { fingerprintsUnder } from '#tests/given/bytes.ts'
import { answerOf, args, signedIn } from '#tests/given/requests.ts'
import {
  aDraft,
  aPerson,
  aSealedVote,
  aVerifiedResident,
  CLOSES,
  IN_APRIL,
  IN_MAY,
  papersIn,
} from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

async function atTheBallot(about: Partial<NewVote> = {}) {
  const world = await aWorld()
  world.clock.set(IN_MAY.toISOString())
  const city = await aCity(world)
  const vote = await aSealedVote(world, city, { ballotLimit: { kind: 'cost', most: 1000_00 }, ...about })
  const path = `/sofia/votes/${vote.slug}/ballot`
  const params = { city: 'sofia', slug: vote.slug }
  const reader = async (accountId: string) => {
    const cookie = await signedIn(world, city, accountId)
    return {
      look: (query = '', more = '') =>
        answerOf(() => loader(args(world, { path: path + query, params, cookie: `${cookie}; ${more}` }))),
      send: (act: string, approved: string[] = []) =>
        answerOf(() => action(args(world, { path, params, cookie, form: { act, approved } }))),
    }
  }
  return { world, city, path, params, reader, ada: await reader(vote.residents[0]!), ...vote }
}

test('a visitor is sent to sign in, and comes back here', async () => {
  const { world, path, params } = await atTheBallot()
  const visit = await answerOf(() => loader(args(world, { path, params })))
  expect(visit).toMatchObject({ status: 302, to: `/sofia/sign-in?to=${encodeURIComponent(path)}` })
  const post = await answerOf(() =>
    action(args(world, { path, params, form: { act: 'cast', approved: ['1'] } })),
  )
  expect(post.status).toBe(302)
})

test('review shows the choice and stores nothing; casting stores it and goes to the page that says so', async () => {
  const { city, voteId, slug, ada } = await atTheBallot()

  expect(await ada.send('review', ['3', '1'])).toMatchObject({
    status: 200,
    data: { step: 'review', approved: ['3', '1'], refusal: null },
  })
  expect(await papersIn(city, voteId)).toEqual([])
  const cast = await ada.send('cast', ['3', '1'])
  expect(cast).toMatchObject({ status: 303, to: `/sofia/votes/${slug}/ballot?step=stored` })
  expect(await papersIn(city, voteId)).toEqual(['1x.x o'])

  const notice = cast.setCookie!.split(';')[0]!
  expect(await ada.look('?step=stored', notice)).toMatchObject({ data: { isStored: true } })
  expect(await ada.look('?step=stored')).toMatchObject({ data: { isStored: false } })
  expect(await ada.look('', notice)).toMatchObject({ data: { isStored: false } })
})

test('the notice that a ballot is stored lives a minute, goes nowhere else and cannot be read by script', async () => {
  const { slug, voteId, ada } = await atTheBallot()
  const { setCookie } = await ada.send('cast', ['1'])
  expect(setCookie).toBe(
    `meydan_ballot_stored=${voteId}; Path=/sofia/votes/${slug}; Max-Age=60; HttpOnly; SameSite=Strict`,
  )
})

test('computing and changing keep what was ticked', async () => {
  const { ada } = await atTheBallot()
  for (const act of ['compute', 'change'])
    expect(await ada.send(act, ['1', '2'])).toMatchObject({
      status: 200,
      data: { step: 'form', approved: ['1', '2'], refusal: null },
    })
})

test.each(['review', 'cast'])(
  'at %s a slip over the limit goes back with its choices, and nothing is stored',
  async (act) => {
    const { city, voteId, ada } = await atTheBallot()
    expect(await ada.send(act, ['1', '2'])).toMatchObject({
      status: 409,
      data: {
        step: 'form',
        approved: ['1', '2'],
        refusal: { code: 'too-expensive', values: { chosen: 1100_00, most: 1000_00 } },
      },
    })
    expect(await papersIn(city, voteId)).toEqual([])
  },
)

test.each([
  ['an option of nobody', ['17']],
  ['more options than any vote has', Array.from({ length: 1001 }, (_, i) => String(i))],
  ['an option with no name', ['']],
])('%s is refused', async (_, approved) => {
  const { city, voteId, ada } = await atTheBallot()
  for (const act of ['review', 'cast'])
    expect(await ada.send(act, approved)).toMatchObject({
      status: 409,
      data: { refusal: { code: 'unknown-option' } },
    })
  expect(await papersIn(city, voteId)).toEqual([])
})

test('the same option sent twice is one option', async () => {
  const { city, voteId, ada } = await atTheBallot()
  await ada.send('cast', ['1', '1'])
  expect(await papersIn(city, voteId)).toEqual(['1x.. o'])
})

test('late, early, unverified and unknown readers are told why, and nothing is written', async () => {
  const { world, city, reader, ada } = await atTheBallot()
  const unverified = await reader(await aPerson(city))
  const unlisted = await reader(await aVerifiedResident(city))
  const before = fingerprintsUnder(world.settings.DATA_FOLDER)
  const expectNo = async (who: typeof ada, code: string, now: Date) => {
    world.clock.set(now.toISOString())
    expect(await who.look()).toMatchObject({ status: 200, data: { page: { reason: code } } })
    expect(await who.send('cast', ['1'])).toMatchObject({ status: 409, data: { refusal: { code } } })
  }

  await expectNo(ada, 'closed', CLOSES)
  await expectNo(ada, 'not-open-yet', IN_APRIL)
  await expectNo(unverified, 'not-verified', IN_MAY)
  await expectNo(unlisted, 'not-on-the-roll', IN_MAY)
  expect(fingerprintsUnder(world.settings.DATA_FOLDER)).toEqual(before)
})

test('a draft has no ballot', async () => {
  const world = await aWorld()
  world.clock.set(IN_MAY.toISOString())
  const city = await aCity(world)
  const { slug } = await aDraft(city)
  const cookie = await signedIn(world, city, await aVerifiedResident(city))
  const about = { path: `/sofia/votes/${slug}/ballot`, params: { city: 'sofia', slug }, cookie }
  expect(await answerOf(() => loader(args(world, about)))).toMatchObject({
    data: { page: { reason: 'not-sealed' } },
  })
  expect(
    await answerOf(() => action(args(world, { ...about, form: { act: 'cast', approved: '1' } }))),
  ).toMatchObject({
    status: 409,
    data: { refusal: { code: 'not-sealed' } },
  })
})

test('each reader sees the options in an order of their own, the same at every look', async () => {
  const costs = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`Дърво ${i}`, 10_00]))
  const { world, city, path, params } = await atTheBallot(await withCosts(costs))
  const orderFor = async (accountId: string) => {
    const cookie = await signedIn(world, city, accountId)
    const { data } = await answerOf(() => loader(args(world, { path, params, cookie })))
    return (data as { page: { lines: { id: string }[] } }).page.lines.map(({ id }) => id).join()
  }
  const readers = [
    await aVerifiedResident(city),
    await aVerifiedResident(city),
    await aVerifiedResident(city),
  ]
  const orders = await Promise.all(readers.map(orderFor))
  expect(new Set(orders).size).toBe(3)
  expect(await Promise.all(readers.map(orderFor))).toEqual(orders)
})

const withCosts = async (costs: Record<string, number>) => ({ costs }) as Partial<NewVote>

test('nothing tells a reader, nor who looks over the shoulder, whether a ballot was cast', async () => {
  const { ada } = await atTheBallot()
  const before = await ada.look()
  await ada.send('cast', ['1'])
  expect(await ada.look()).toEqual(before)
})

test('an unknown vote or city is not found', async () => {
  const { world, city } = await atTheBallot()
  const cookie = await signedIn(world, city, await aVerifiedResident(city))
  const no = { path: '/sofia/votes/none/ballot', params: { city: 'sofia', slug: 'none' }, cookie }
  expect((await answerOf(() => loader(args(world, no)))).status).toBe(404)
  const nowhere = { path: '/nowhere/votes/none/ballot', params: { city: 'nowhere', slug: 'none' }, cookie }
  expect((await answerOf(() => loader(args(world, nowhere)))).status).toBe(404)
})
