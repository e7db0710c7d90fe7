import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announceKey } from '#app/publication/announce-key.server.ts'
import { hearPublication, type Told } from '#app/publication/hear-publication.server.ts'
import { findHeard, listHeard } from '#app/publication/heard-publications.server.ts'
import { heardAt, type SignedPublication } from '#app/publication/publications.server.ts'
import { sha256, signedMessage } from '#app/publication/signature.ts'
import { tellNetwork } from '#app/publication/tell-network.server.ts'
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'
import { aKnownCity, aRelease, SMALL_FILE } from '#tests/given/publication.ts'
import { aWorld } from '#tests/given/world.ts'

const AN_HOUR_LATER = new Date('2030-05-15T13:00:00.000Z')

async function aReleasedPublication() {
  const world = await aWorld()
  const city = await aKnownCity(world)
  const released = await aRelease(world, city)
  return { world, city, released, told: toldOf(city, released) }
}

const toldOf = ({ slug: city }: City, { body, hash, signature, keyId }: SignedPublication): Told => ({
  city,
  body,
  hash,
  signature,
  keyId,
})

/** What a city could say with its own key, true or not. */
async function saidBy(world: World, owner: string, city: string, publication: unknown): Promise<Told> {
  const body = typeof publication === 'string' ? publication : (canonicalize(publication) ?? '')
  const { keyId, sign } = await world.keys.signing(owner)
  const hash = sha256(body)
  return { city, body, hash, signature: sign(signedMessage(hash)), keyId }
}

const heardBy = ({ network }: World) => network.selectFrom('heard_publication').selectAll().execute()

test('the network hears what a city released, with its exact bytes', async () => {
  const { world, city, released } = await aReleasedPublication()
  await tellNetwork(city, world.network, world.now())

  const heard = await findHeard(world.network, 'sofia', 1)
  expect(heard).toMatchObject({ city: 'sofia', number: 1, theme: 'SUST', body: released.body })
  expect(await listHeard(world.network, { theme: 'SUST' })).toHaveLength(1)
  expect(await listHeard(world.network, { theme: 'MOBI' })).toEqual([])
  expect(await listHeard(world.network, { city: 'sofia' })).toEqual([heard])
})

test('told twice is told once, and the first hour stands, also after a crash between telling and noting', async () => {
  const { world, city } = await aReleasedPublication()
  await tellNetwork(city, world.network, world.now())
  await city.db.deleteFrom('publication_receipt').execute()
  await tellNetwork(city, world.network, AN_HOUR_LATER)
  await tellNetwork(city, world.network, AN_HOUR_LATER)

  expect((await heardBy(world)).map(({ received_at }) => received_at)).toEqual([world.now().toISOString()])
  expect(await heardAt(city.db, 1)).toBe(AN_HOUR_LATER.toISOString())
})

test('told at once from two sides, it is heard once', async () => {
  const { world, told } = await aReleasedPublication()
  await Promise.all([1, 2, 3, 4].map(() => hearPublication(world.network, told, world.now())))
  expect(await heardBy(world)).toHaveLength(1)
})

test('a changed byte anywhere is refused, and it is said where', async () => {
  const { world, told } = await aReleasedPublication()
  const part = fc.constantFrom('body' as const, 'hash' as const, 'signature' as const)
  const change = fc.tuple(part, fc.nat(), fc.integer({ min: 1, max: 255 }))

  await fc.assert(
    fc.asyncProperty(change, async ([place, at, mask]) => {
      const bytes = Buffer.from(told[place])
      const index = at % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ mask
      const altered = { ...told, [place]: bytes.toString('utf8') }
      await expect(hearPublication(world.network, altered, world.now())).rejects.toMatchObject({
        code: 'publication-altered',
        values: { city: 'sofia', place },
      })
    }),
    { numRuns: 300 },
  )
  expect(await heardBy(world)).toEqual([])
})

test('a byte left out or added is a changed body', async () => {
  const { world, told } = await aReleasedPublication()
  for (const body of [told.body.slice(0, -1), `${told.body}\n`, ` ${told.body}`, ''])
    await expect(hearPublication(world.network, { ...told, body }, world.now())).rejects.toMatchObject({
      code: 'publication-altered',
      values: { place: 'body' },
    })
})

test('numbers are heard in order: a gap is refused, and what waits is told later', async () => {
  const { world, city, told } = await aReleasedPublication()
  const second = toldOf(city, await aRelease(world, city, SMALL_FILE, { slug: 'second' }))

  await expect(hearPublication(world.network, second, world.now())).rejects.toMatchObject({
    code: 'publication-number-gap',
    values: { city: 'sofia', number: 2, expected: 1 },
  })
  await hearPublication(world.network, told, world.now())
  await hearPublication(world.network, second, world.now())
  expect((await heardBy(world)).map(({ number }) => number)).toEqual([1, 2])
})

test('another publication under a number that was heard is refused', async () => {
  const { world, told } = await aReleasedPublication()
  await hearPublication(world.network, told, world.now())
  const other = { ...JSON.parse(told.body), theme: 'MOBI' }

  await expect(
    hearPublication(world.network, await saidBy(world, 'sofia', 'sofia', other), world.now()),
  ).rejects.toMatchObject({ code: 'number-taken', values: { city: 'sofia', number: 1 } })
  expect((await heardBy(world)).map(({ theme }) => theme)).toEqual(['SUST'])
})

test('a city that is not in the register and a key that was never announced are refused', async () => {
  const { world, told } = await aReleasedPublication()
  const body = JSON.parse(told.body)

  await expect(
    hearPublication(world.network, { ...told, city: 'atlantis' }, world.now()),
  ).rejects.toMatchObject({
    code: 'no-such-city',
  })
  await expect(
    hearPublication(world.network, await saidBy(world, 'impostor', 'sofia', body), world.now()),
  ).rejects.toMatchObject({ code: 'publication-key-unknown' })
  const underItsName = { ...(await saidBy(world, 'impostor', 'sofia', body)), keyId: told.keyId }
  await expect(hearPublication(world.network, underItsName, world.now())).rejects.toMatchObject({
    code: 'publication-altered',
    values: { place: 'signature' },
  })
  expect(await heardBy(world)).toEqual([])
})

test('a city speaks for itself alone, and as what the register knows it', async () => {
  const { world, told } = await aReleasedPublication()
  await aKnownCity(world, { slug: 'tirana', name: 'Tirana', language: 'sq', country: 'AL' })
  const body = JSON.parse(told.body)

  await expect(
    hearPublication(world.network, { ...told, city: 'tirana' }, world.now()),
  ).rejects.toMatchObject({
    code: 'publication-key-unknown',
  })
  await expect(
    hearPublication(world.network, await saidBy(world, 'tirana', 'tirana', body), world.now()),
  ).rejects.toMatchObject({ code: 'publication-altered', values: { place: 'city' } })
  const asGuest = { ...body, city: { ...body.city, kind: 'guest' } }
  await expect(
    hearPublication(world.network, await saidBy(world, 'sofia', 'sofia', asGuest), world.now()),
  ).rejects.toMatchObject({ code: 'publication-altered', values: { place: 'city', at: '/city/kind' } })
})

test.each([
  ['no JSON', () => 'all went well', { place: 'form', at: '' }],
  [
    'another spelling of the same',
    (body: object) => JSON.stringify(body, null, 1),
    { place: 'form', at: '' },
  ],
  ['a member too few', ({ theme: _theme, ...rest }: Body) => rest, { place: 'form', at: '/theme' }],
  ['a member too many', (body: Body) => ({ ...body, voters: ['Ada'] }), { place: 'form', at: '' }],
  ['a number that is none', (body: Body) => ({ ...body, budget: '1000' }), { place: 'form', at: '/budget' }],
  [
    'another manifest',
    (body: Body) => ({ ...body, manifest: { ...body.manifest, closesAt: '2031-01-01T00:00:00.000Z' } }),
    { place: 'manifest', at: '/manifestHash' },
  ],
  [
    'a figure that does not follow',
    (body: Body) => ({ ...body, outcome: { ...body.outcome, winners: 3 } }),
    { place: 'outcome', at: '/outcome/winners' },
  ],
  [
    'a budget that was not sealed',
    (body: Body) => ({ ...body, budget: 2000_00 }),
    { place: 'outcome', at: '/budget' },
  ],
])('what a city signs is still refused if it is %s', async (_, change, values) => {
  const { world, told } = await aReleasedPublication()
  const said = await saidBy(world, 'sofia', 'sofia', change(JSON.parse(told.body)))

  await expect(hearPublication(world.network, said, world.now())).rejects.toMatchObject({
    code: 'publication-altered',
    values,
  })
  expect(await heardBy(world)).toEqual([])
})

interface Body {
  readonly theme: string
  readonly manifest: object
  readonly outcome: object
}

test('telling stops at the first refusal, and goes on there when it is mended', async () => {
  const { world, city } = await aReleasedPublication()
  await aRelease(world, city, SMALL_FILE, { slug: 'second' })
  await world.network.deleteFrom('city_key').execute()

  await expect(tellNetwork(city, world.network, world.now())).rejects.toMatchObject({
    code: 'publication-key-unknown',
  })
  expect(await heardAt(city.db, 1)).toBeUndefined()
  await announceKey(world.network, 'sofia', await world.keys.signing('sofia'), world.now())
  await tellNetwork(city, world.network, world.now())
  expect((await heardBy(world)).map(({ number }) => number)).toEqual([1, 2])
})

test('a second key is not taken on the bare word of a city', async () => {
  const { world } = await aReleasedPublication()
  const key = await world.keys.signing('sofia')
  const other = await world.keys.signing('impostor')

  await announceKey(world.network, 'sofia', key, AN_HOUR_LATER)
  await expect(announceKey(world.network, 'sofia', other, AN_HOUR_LATER)).rejects.toMatchObject({
    code: 'key-needs-announcement',
  })
  await expect(announceKey(world.network, 'atlantis', other, AN_HOUR_LATER)).rejects.toMatchObject({
    code: 'no-such-city',
  })
  const keys = await world.network.selectFrom('city_key').select('key_id').execute()
  expect(keys).toEqual([{ key_id: key.keyId }])
})
