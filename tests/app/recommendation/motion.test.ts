import { expect, test } from 'vitest'
import { grantNetworkMandate } from '#app/network/grant-network-mandate.server.ts'
import { endMembership } from '#app/network/memberships.server.ts'
import { castCityVote } from '#app/recommendation/cast-city-vote.server.ts'
import { cityVotesOf } from '#app/recommendation/city-votes.server.ts'
import { decideMotion } from '#app/recommendation/decide-motion.server.ts'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { rollOf } from '#app/recommendation/motions.server.ts'
import { openMotion } from '#app/recommendation/open-motion.server.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import {
  aDelegate,
  aDraft,
  aMember,
  aMotion,
  aPerson,
  aWorldWithAFinding,
  CLOSES,
  castVotes,
} from '#tests/given/chain.ts'
import { aWorld } from '#tests/given/world.ts'

/** A motion before `members`, who joined long ago. */
async function aMotionBefore(...members: string[]) {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  for (const member of members) await aMember(world, member)
  const number = await aMotion(world, secretary, finding.figures)
  const { id } = (await findRecommendation(world.network, number))!
  return { world, secretary, finding, number, id }
}

const JUST_BEFORE = new Date(CLOSES.getTime() - 1)

test('the roll is frozen: who joins later does not vote, who leaves later still does', async () => {
  const { world, number, id } = await aMotionBefore('sofia', 'tirana')
  await aMember(world, 'zagreb', { memberFrom: '2030-05-15' })
  await world.network.transaction().execute((trx) => endMembership(trx, 'tirana', '2030-05-16'))
  world.clock.set('2030-05-20T12:00:00.000Z')

  const zagreb = await aDelegate(world, 'zagreb')
  await expect(
    castCityVote(world.network, number, { city: 'zagreb', choice: 'yes' }, zagreb, world.now()),
  ).rejects.toMatchObject({ code: 'city-not-on-the-roll' })
  await castVotes(world, number, { tirana: 'yes' })
  expect(await rollOf(world.network, id)).toEqual(['sofia', 'tirana'])
})

test('the last choice of a city counts, and it is one vote', async () => {
  const { world, number, id } = await aMotionBefore('sofia', 'tirana')
  const delegate = await aDelegate(world, 'sofia')
  const cast = (choice: 'yes' | 'no') =>
    castCityVote(world.network, number, { city: 'sofia', choice }, delegate, JUST_BEFORE)
  await cast('yes')
  await cast('no')

  expect(await cityVotesOf(world.network, id)).toMatchObject([{ city: 'sofia', choice: 'no' }])
})

test('fifty votes of one city at once are one vote', async () => {
  const { world, number, id } = await aMotionBefore('sofia', 'tirana')
  const delegate = await aDelegate(world, 'sofia')
  const clicks = Array.from({ length: 50 }, (_, index) =>
    castCityVote(
      world.network,
      number,
      { city: 'sofia', choice: index % 2 ? 'yes' : 'no' },
      delegate,
      world.now(),
    ),
  )
  await Promise.all(clicks)

  expect(await cityVotesOf(world.network, id)).toHaveLength(1)
})

test('a delegate casts the vote of no other city; whoever has no office, of none', async () => {
  const { world, secretary, number, id } = await aMotionBefore('sofia', 'tirana')
  const sofia = await aDelegate(world, 'sofia')
  const stranger = await aPerson(world, 'stranger')
  for (const by of [sofia, stranger, secretary])
    await expect(
      castCityVote(world.network, number, { city: 'tirana', choice: 'yes' }, by, world.now()),
    ).rejects.toMatchObject({ code: 'not-delegate' })
  expect(await cityVotesOf(world.network, id)).toEqual([])
})

test('two delegates of one city share its one vote', async () => {
  const { world, number, id } = await aMotionBefore('sofia', 'tirana')
  const [mayor, deputy] = [await aDelegate(world, 'sofia'), await aPerson(world, 'deputy')]
  await grantNetworkMandate(
    world.network,
    { accountId: deputy, office: 'delegate', city: 'sofia' },
    'setup',
    world.now(),
  )
  await castCityVote(world.network, number, { city: 'sofia', choice: 'yes' }, mayor, world.now())
  await castCityVote(world.network, number, { city: 'sofia', choice: 'abstain' }, deputy, world.now())

  expect(await cityVotesOf(world.network, id)).toMatchObject([{ city: 'sofia', choice: 'abstain' }])
})

test('from the closing instant on no vote is cast or changed', async () => {
  const { world, number } = await aMotionBefore('sofia', 'tirana')
  const delegate = await aDelegate(world, 'sofia')
  const cast = (at: Date) =>
    castCityVote(world.network, number, { city: 'sofia', choice: 'yes' }, delegate, at)

  expect(await cast(JUST_BEFORE)).toBe(true)
  await expect(cast(CLOSES)).rejects.toMatchObject({ code: 'motion-closed' })
})

test('a draft cannot be voted on', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  await aMember(world, 'sofia')
  const delegate = await aDelegate(world, 'sofia')
  const draft = aDraft(finding.figures)
  const number = await draftRecommendation(world.network, draft, secretary, world.now())

  await expect(
    castCityVote(world.network, number, { city: 'sofia', choice: 'yes' }, delegate, world.now()),
  ).rejects.toMatchObject({ code: 'no-motion' })
})

test.each([38, 39])('of 76 cities %i vote', async (voting) => {
  const names = ['sofia', ...Array.from({ length: 75 }, (_, index) => `city-${index + 1}`)]
  const { world, secretary, number } = await aMotionBefore(...names)
  const votes = names.slice(0, voting).map((city) => [city, 'yes'] as const)
  await castVotes(world, number, Object.fromEntries(votes))

  const outcome = await decideMotion(world.network, number, secretary, CLOSES)
  const { motion, decision } = (await findRecommendation(world.network, number))!
  expect([motion?.roll, motion?.quorum]).toEqual([76, 39])
  expect(outcome).toBe(voting === 38 ? 'no-quorum' : 'adopted')
  expect(decision).toMatchObject({ outcome, yes: voting, no: 0, abstain: 0 })
})

test('a tie is not adopted', async () => {
  const { world, secretary, number } = await aMotionBefore('sofia', 'tirana')
  await castVotes(world, number, { sofia: 'yes', tirana: 'no' })
  expect(await decideMotion(world.network, number, secretary, CLOSES)).toBe('rejected')
})

test('while cities may still vote nothing is decided; when all have voted there is nothing to wait for', async () => {
  const { world, secretary, number } = await aMotionBefore('sofia', 'tirana')
  await castVotes(world, number, { sofia: 'yes' })
  await expect(decideMotion(world.network, number, secretary, JUST_BEFORE)).rejects.toMatchObject({
    code: 'motion-not-over',
    values: { voted: 1, roll: 2 },
  })
  await castVotes(world, number, { tirana: 'yes' })
  expect(await decideMotion(world.network, number, secretary, JUST_BEFORE)).toBe('adopted')
})

test('decided once is decided: no vote comes after, asking again changes nothing', async () => {
  const { world, secretary, number } = await aMotionBefore('sofia')
  await castVotes(world, number, { sofia: 'yes' })
  await decideMotion(world.network, number, secretary, world.now())
  const { decision } = (await findRecommendation(world.network, number))!

  const delegate = await aDelegate(world, 'sofia')
  await expect(
    castCityVote(world.network, number, { city: 'sofia', choice: 'no' }, delegate, world.now()),
  ).rejects.toMatchObject({ code: 'motion-closed' })
  expect(await decideMotion(world.network, number, secretary, CLOSES)).toBe('adopted')
  expect((await findRecommendation(world.network, number))?.decision).toEqual(decision)
})

test('a text that was changed past the product is not decided on', async () => {
  const { world, secretary, number, id } = await aMotionBefore('sofia')
  await world.network
    .updateTable('text')
    .set({ body: 'That benches be taken away.' })
    .where('owner', '=', id)
    .where('field', '=', 'paragraph-1')
    .execute()

  await expect(decideMotion(world.network, number, secretary, CLOSES)).rejects.toThrow(
    'is not the text that the cities voted on',
  )
  expect((await findRecommendation(world.network, number))?.decision).toBeNull()
})

test('a motion opens once', async () => {
  const { world, secretary, number } = await aMotionBefore('sofia')
  await expect(openMotion(world.network, number, CLOSES, secretary, world.now())).rejects.toMatchObject({
    code: 'motion-open',
  })
})

test.each([
  ['with a closing that is now', 'closing-in-the-past', true, true, 0],
  ['without members', 'no-members', false, true, 1],
  ['without a citation', 'nothing-cited', true, false, 1],
])('no motion opens %s', async (_, code, hasMember, cites, later) => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  if (!hasMember) await world.network.deleteFrom('membership').execute()
  const draft = aDraft(cites ? finding.figures : [])
  const number = await draftRecommendation(world.network, draft, secretary, world.now())
  const closesAt = new Date(world.now().getTime() + later)

  await expect(openMotion(world.network, number, closesAt, secretary, world.now())).rejects.toMatchObject({
    code,
  })
  expect((await findRecommendation(world.network, number))?.motion).toBeNull()
})
