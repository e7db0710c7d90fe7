import { expect, test } from 'vitest'
import { decideMotion } from '#app/recommendation/decide-motion.server.ts'
import { dispatchRecommendation } from '#app/recommendation/dispatch-recommendation.server.ts'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { openMotion } from '#app/recommendation/open-motion.server.ts'
import { secretariatQueue } from '#app/recommendation/secretariat-queue.server.ts'
import {
  aDraft,
  aFinding,
  aHeardPublication,
  aMember,
  anOffice,
  aSecretary,
  CLOSES,
  castVotes,
  DEADLINE,
} from '#tests/given/chain.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

const waiting = async ({ network }: TestWorld, now: Date) => {
  const { items, running } = await secretariatQueue(network, ['en'], now)
  return [...items.map(({ kind }) => kind), ...running.map(({ voted, roll }) => `running ${voted}/${roll}`)]
}

test('what waits follows the chain from publication to answer', async () => {
  const world = await aWorld()
  const { network } = world
  const secretary = await aSecretary(world)
  expect(await waiting(world, world.now())).toEqual([])

  await aHeardPublication(world)
  await aMember(world, 'tirana')
  expect(await waiting(world, world.now())).toEqual(['uncited'])

  const { figures } = await aFinding(world, secretary)
  expect(await waiting(world, world.now())).toEqual([])

  const number = await draftRecommendation(network, aDraft(figures), secretary, world.now())
  expect(await waiting(world, world.now())).toEqual(['draft'])

  await openMotion(network, number, CLOSES, secretary, world.now())
  await castVotes(world, number, { sofia: 'yes' })
  expect(await waiting(world, world.now())).toEqual(['running 1/2'])
  expect(await waiting(world, CLOSES)).toEqual(['decide'])

  await castVotes(world, number, { tirana: 'yes' })
  expect(await waiting(world, world.now())).toEqual(['decide'])

  await decideMotion(network, number, secretary, world.now())
  expect(await waiting(world, world.now())).toEqual(['dispatch'])

  const sending = { addressees: [await anOffice(world, secretary)], deadlineOn: DEADLINE }
  const closed = { ...world, mail: { send: () => Promise.reject(new Error('closed')) } }
  await dispatchRecommendation(closed, number, sending, secretary, world.now())
  expect(await waiting(world, world.now())).toEqual(['unsent'])

  await dispatchRecommendation(world, number, sending, secretary, world.now())
  expect(await waiting(world, world.now())).toEqual([])
  expect(await waiting(world, new Date('2030-07-02T00:00:00.000Z'))).toEqual(['late'])
})
