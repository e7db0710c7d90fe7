/** Sealing: what is frozen, that it stays so, and that an interruption at any step changes nothing. */
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { everyLanguage } from '#app/text/texts.server.ts'
import { fingerprint } from '#app/vote/draw-up-manifest.server.ts'
import { sealVote } from '#app/vote/seal-vote.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findVoteById } from '#app/vote/votes.server.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { shared } from '#db/shared.server.ts'
import { failing } from '#tests/given/failing.ts'
import {
  actsOn,
  aDraft,
  aSealedVote,
  aVerifiedResident,
  CLOSES,
  EQUAL_SHARES,
  IN_APRIL,
  texts,
} from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

test('the seal holds everything that decides the vote, as canonical JSON with its SHA-256', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { voteId } = await aSealedVote(world, city, { rule: EQUAL_SHARES, electors: 23 })

  const { manifest, text, hash } = (await sealedVote(city.db, voteId))!
  expect(manifest).toMatchObject({
    format: 'meydan/manifest/v1',
    city: 'sofia',
    vote: voteId,
    titles: { bg: 'Бюджет 2030' },
    budget: 1000_00,
    currency: 'EUR',
    rule: EQUAL_SHARES,
    ballotLimit: { kind: 'none' },
    opensAt: '2030-05-01T06:00:00.000Z',
    closesAt: '2030-06-01T18:00:00.000Z',
    electorate: { basis: 'verified-residents', size: 20 },
    publishesBallots: true,
  })
  expect(manifest.options).toEqual([
    { id: '1', titles: { bg: 'Парк' }, cost: 600_00, proposal: { number: 1, version: 1 }, district: null },
    { id: '2', titles: { bg: 'Училище' }, cost: 500_00, proposal: { number: 2, version: 1 }, district: null },
    { id: '3', titles: { bg: 'Пейка' }, cost: 100_00, proposal: { number: 3, version: 1 }, district: null },
  ])
  expect([...manifest.lot].sort()).toEqual(['1', '2', '3'])
  expect(text).toBe(canonicalize(JSON.parse(text)))
  expect(hash).toBe(fingerprint(text))
})

test('the lot differs from vote to vote', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const costs = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Дърво ${i}`, 100_00]))
  const lots = new Set<string>()
  for (let round = 0; round < 3; round++) {
    const { voteId } = await aSealedVote(world, city, { costs, electors: 0 })
    const { manifest } = (await sealedVote(city.db, voteId))!
    const first = Math.min(...manifest.lot.map(Number))
    lots.add(manifest.lot.map((id) => Number(id) - first).join())
  }
  expect(lots.size).toBe(3)
})

test('later versions of a proposal do not touch a sealed vote', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { voteId, proposals } = await aSealedVote(world, city)
  const before = (await sealedVote(city.db, voteId))!.text
  const [park] = proposals
  const version = { proposal_id: park!, version: 2, cost: 1, theme: 'SUST', made_at: IN_APRIL.toISOString() }
  await city.db
    .insertInto('proposal_version')
    .values({ ...version, district_id: null, place: null, latitude: null, longitude: null })
    .execute()
  await texts(city, park!, { title: 'Голям парк' }, 2)

  expect(await everyLanguage(shared(city.db), park!, 'title')).toEqual({ bg: 'Голям парк' })
  const { db } = (await world.cities.find('sofia'))!
  const row = await db.selectFrom('seal').select('manifest').where('vote_id', '=', voteId).executeTakeFirst()
  expect(row?.manifest).toBe(before)
})

test('what is sealed cannot be changed in the database either', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { voteId } = await aSealedVote(world, city)

  const changes = [
    city.db.updateTable('vote').set({ budget: 1 }).where('id', '=', voteId),
    city.db.updateTable('vote').set({ closes_at: '2031-01-01T00:00:00.000Z' }).where('id', '=', voteId),
    city.db.deleteFrom('vote_option').where('vote_id', '=', voteId),
    city.db.deleteFrom('seal').where('vote_id', '=', voteId),
  ]
  for (const change of changes) await expect(change.execute()).rejects.toThrow()
})

test('sealing twice is refused, and sealing after the end too', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { voteId, by } = await aSealedVote(world, city)
  const late = await aDraft(city)
  const place = { city, keys: world.keys }

  await expect(sealVote(place, voteId, by, IN_APRIL)).rejects.toMatchObject({ code: 'sealed-already' })
  await expect(sealVote(place, late.voteId, by, CLOSES)).rejects.toMatchObject({ code: 'closed' })
  expect(await actsOn(city, voteId)).toEqual(['make-vote', 'seal-vote'])
})

test('two moderators who seal at once seal one manifest, and the box is sealed to it', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  await aVerifiedResident(city)
  const { voteId, by } = await aDraft(city)
  const place = { city, keys: world.keys }

  const both = await Promise.allSettled([
    sealVote(place, voteId, by, IN_APRIL),
    sealVote(place, voteId, by, IN_APRIL),
  ])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'sealed-already' },
  })
  await expectBoxOfSeal(city, voteId, 1)
})

/** The places at which a process may die, by what it was about to do. */
const INTERRUPTIONS = [
  ['before the key', (keys: Keys, city: City) => ({ keys: failing(keys, 'makeSlotKey'), city })],
  [
    'before the box',
    (keys: Keys, city: City) => ({ keys, city: { ...city, boxes: failing(city.boxes, 'make') } }),
  ],
] as const

test.each(INTERRUPTIONS)('a sealing that was interrupted %s is taken up again', async (_, broken) => {
  const world = await aWorld()
  const city = await aCity(world)
  for (let number = 0; number < 10; number++) await aVerifiedResident(city)
  const { voteId, by } = await aDraft(city)

  await expect(sealVote(broken(world.keys, city), voteId, by, IN_APRIL)).rejects.toThrow('the power went')
  expect((await findVoteById(city.db, voteId))?.sealed).toBe(false)
  await aVerifiedResident(city)
  await sealVote({ city, keys: world.keys }, voteId, by, IN_APRIL)

  await expectBoxOfSeal(city, voteId, 10)
  const electors = await city.db
    .selectFrom('elector')
    .select('reason')
    .where('vote_id', '=', voteId)
    .execute()
  expect(electors.map(({ reason }) => reason).sort()).toEqual([...Array(10).fill('sealed'), 'verified-later'])
})

test('a box that an interrupted sealing left behind is made anew if the draft was changed since', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  await aVerifiedResident(city)
  const { voteId, by } = await aDraft(city)
  const db = failing(city.db, 'transaction', 2)

  await expect(sealVote({ city: { ...city, db }, keys: world.keys }, voteId, by, IN_APRIL)).rejects.toThrow(
    'power',
  )
  await city.db.updateTable('vote').set({ budget: 900_00 }).where('id', '=', voteId).execute()
  await sealVote({ city, keys: world.keys }, voteId, by, IN_APRIL)

  expect((await sealedVote(city.db, voteId))?.manifest.budget).toBe(900_00)
  await expectBoxOfSeal(city, voteId, 1)
})

/** The box says what the seal says, and holds a blank paper for each elector and 200 to spare. */
async function expectBoxOfSeal(city: City, voteId: string, electors: number) {
  const sealed = (await sealedVote(city.db, voteId))!
  const box = (await city.boxes.find(voteId))!
  expect(await box.selectFrom('box').select('manifest_hash').execute()).toEqual([
    { manifest_hash: sealed.hash },
  ])
  const papers = await box.selectFrom('ballot').select(['body', 'channel']).execute()
  expect(papers).toHaveLength(electors + 200)
  expect(new Set(papers.map(({ body, channel }) => body + channel))).toEqual(new Set(['1----']))
}
