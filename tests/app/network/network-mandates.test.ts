import { expect, test } from 'vitest'
import { grantNetworkMandate } from '#app/network/grant-network-mandate.server.ts'
import { isDelegateOf, networkOfficesOf } from '#app/network/network-mandates.server.ts'
import { aMember, aPerson } from '#tests/given/chain.ts'
import { aWorld } from '#tests/given/world.ts'

test('an office is held from its first instant until just before its last', async () => {
  const world = await aWorld()
  await aMember(world, 'sofia')
  const accountId = await aPerson(world, 'yavor')
  const [from, until] = [new Date('2030-01-01T00:00:00.000Z'), new Date('2031-01-01T00:00:00.000Z')]
  await grantNetworkMandate(
    world.network,
    { accountId, office: 'delegate', city: 'sofia', from, until },
    'setup',
    world.now(),
  )

  const holds = (at: string) => isDelegateOf(world.network, accountId, 'sofia', new Date(at))
  expect(await holds('2029-12-31T23:59:59.999Z')).toBe(false)
  expect(await holds('2030-01-01T00:00:00.000Z')).toBe(true)
  expect(await holds('2030-12-31T23:59:59.999Z')).toBe(true)
  expect(await holds('2031-01-01T00:00:00.000Z')).toBe(false)
})

test('whoever holds no office has none', async () => {
  const world = await aWorld()
  expect(await networkOfficesOf(world.network, await aPerson(world, 'nobody'), world.now())).toEqual([])
})
