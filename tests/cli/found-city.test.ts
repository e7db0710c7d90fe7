/** A founded city has its database, its texts, its entry in the register and its key; founding it again is refused. */
import { expect, test } from 'vitest'
import { type CityToFound, foundCity } from '#app/cli/found-city.ts'
import { membersOn } from '#app/network/memberships.server.ts'
import { registerOf } from '#app/network/register.server.ts'
import { registerCity } from '#app/network/register-city.server.ts'
import { keysOf } from '#app/publication/city-keys.server.ts'
import { textsOf } from '#app/text/texts.server.ts'
import { shared } from '#db/shared.server.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

const TIRANA: CityToFound = {
  slug: 'tirana',
  name: 'Tiranë',
  language: 'sq',
  country: 'AL',
  latitude: 41.33,
  longitude: 19.82,
  timeZone: 'Europe/Tirane',
  currency: 'ALL',
  accent: 'lavender',
  isGuest: false,
  office: 'Zyra e pjesëmarrjes',
}

const found = (world: TestWorld, about: Partial<CityToFound> = {}) =>
  foundCity(world, { ...TIRANA, ...about }, world.now())

test('it is there, named, registered, a member, and its key is known', async () => {
  const world = await aWorld()
  await found(world)

  const city = await world.cities.find('tirana')
  const texts = await textsOf(shared(city!.db), ['tirana'], ['sq'])
  expect(texts.need('tirana', 'name').body).toBe('Tiranë')
  expect(texts.need('tirana', 'office').body).toBe('Zyra e pjesëmarrjes')
  expect(await registerOf(world.network, ['en'])).toMatchObject([
    {
      slug: 'tirana',
      kind: 'member',
      country: 'AL',
      isOpen: true,
      demonstration: false,
      name: { body: 'Tiranë' },
    },
  ])
  expect(await membersOn(world.network, '2030-05-15')).toEqual(['tirana'])
  const { keyId } = await world.keys.signing('tirana')
  expect((await keysOf(world.network, 'tirana')).map((key) => key.keyId)).toEqual([keyId])
})

test('a guest is registered and no member', async () => {
  const world = await aWorld()
  await found(world, { isGuest: true })
  expect(await membersOn(world.network, '2030-05-15')).toEqual([])
})

test('names that the register knew before stay beside its own', async () => {
  const world = await aWorld()
  const { slug, country, latitude, longitude, accent } = TIRANA
  const entry = {
    slug,
    country,
    latitude,
    longitude,
    accent,
    kind: 'member' as const,
    isOpen: false,
    demonstration: false,
  }
  await registerCity(
    world.network,
    { ...entry, languages: ['sq'], names: { sq: 'Tirana', 'sr-Cyrl': 'Тирана' } },
    'system',
    world.now(),
  )
  await found(world)
  expect((await registerOf(world.network, ['sr-Cyrl']))[0]).toMatchObject({
    name: { body: 'Тирана' },
    ownNames: [{ body: 'Tiranë' }],
  })
})

test('a second founding is refused and changes nothing', async () => {
  const world = await aWorld()
  await found(world)
  await expect(found(world, { name: 'Tirana' })).rejects.toMatchObject({ code: 'city-exists' })
  expect((await registerOf(world.network, ['sq']))[0]?.name.body).toBe('Tiranë')
})

test.each(['network', 'secretariat', 'mail', 'settings', 'healthz', 'assets'])(
  'no city is called %s',
  async (slug) => {
    const world = await aWorld()
    await expect(found(world, { slug })).rejects.toMatchObject({ code: 'slug-reserved' })
    expect(await world.cities.slugs()).toEqual([])
  },
)

test('what a broken founding left out is made up for by the next one', async () => {
  const world = await aWorld()
  await found({
    ...world,
    keys: { ...world.keys, signing: () => Promise.reject(new Error('the disk is full')) },
  }).catch(() => {})
  await world.network.updateTable('city_register').set({ is_open: 0 }).execute()
  await found(world)
  expect(await keysOf(world.network, 'tirana')).toHaveLength(1)
})
