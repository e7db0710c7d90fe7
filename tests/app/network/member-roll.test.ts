import { expect, test } from 'vitest'
import { memberRollOn } from '#app/network/member-roll.server.ts'
import { endMembership } from '#app/network/memberships.server.ts'
import { aMember } from '#tests/given/chain.ts'
import { aWorld } from '#tests/given/world.ts'

test('a city is a member from its first day until the day it leaves', async () => {
  const world = await aWorld()
  await aMember(world, 'tirana', { memberFrom: '2022-01-10' })
  await world.network.transaction().execute((trx) => endMembership(trx, 'tirana', '2024-03-01'))

  expect(await memberRollOn(world.network, '2022-01-09')).toEqual([])
  expect(await memberRollOn(world.network, '2022-01-10')).toEqual(['tirana'])
  expect(await memberRollOn(world.network, new Date('2024-02-29T23:59:59.999Z'))).toEqual(['tirana'])
  expect(await memberRollOn(world.network, new Date('2024-03-01T00:00:00.000Z'))).toEqual([])
})

test('a city that came back is counted once', async () => {
  const world = await aWorld()
  await aMember(world, 'tirana', { memberFrom: '2022-01-10' })
  await world.network.transaction().execute((trx) => endMembership(trx, 'tirana', '2024-03-01'))
  await aMember(world, 'tirana', { memberFrom: '2025-01-01' })

  expect(await memberRollOn(world.network, '2025-06-01')).toEqual(['tirana'])
})

test('a guest is never on the roll, whatever rows there are', async () => {
  const world = await aWorld()
  await aMember(world, 'wieliczka', { kind: 'guest', memberFrom: undefined } as never)
  await world.network
    .insertInto('membership')
    .values({ city: 'wieliczka', from_on: '2022-01-01', until_on: null })
    .execute()

  expect(await memberRollOn(world.network, '2025-06-01')).toEqual([])
})

test('a guest cannot be registered as a member', async () => {
  const world = await aWorld()
  await expect(aMember(world, 'wieliczka', { kind: 'guest' })).rejects.toThrow('guest')
})

test('registering twice is registering once, and brings the entry up to date', async () => {
  const world = await aWorld()
  await aMember(world, 'tirana', { accent: 'slate' })
  await aMember(world, 'tirana', { accent: 'lavender' })

  const rows = await world.network.selectFrom('city_register').select(['slug', 'accent']).execute()
  expect(rows).toEqual([{ slug: 'tirana', accent: 'lavender' }])
  expect(await memberRollOn(world.network, '2025-06-01')).toEqual(['tirana'])
})
