/** Electorates: frozen at sealing, joined later by who is verified, one person one elector. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addElector } from '#app/elector/add-elector.server.ts'
import { spareBatch, sparesAtSealing } from '#app/elector/spare-papers.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { actsOn, aSealedVote, aVerifiedResident, cast, IN_JUNE, IN_MAY, papersIn } from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

async function aRunningVote(electors = 3) {
  const world = await aWorld()
  const city = await aCity(world)
  const vote = await aSealedVote(world, city, { electors })
  const join = (accountId: string, now = IN_MAY) =>
    addElector({ city, keys: world.keys }, { accountId, districtId: null }, vote.by, now)
  return { world, city, join, ...vote }
}

const electorsOf = (city: Awaited<ReturnType<typeof aCity>>, voteId: string) =>
  city.db.selectFrom('elector').selectAll().where('vote_id', '=', voteId).execute()

test('who is verified while the vote runs may vote at once, and the journal knows the day alone', async () => {
  const { world, city, voteId, join } = await aRunningVote()
  const newcomer = await aVerifiedResident(city)

  await join(newcomer)
  await cast(world, city, voteId, newcomer, ['2'])

  expect(await papersIn(city, voteId)).toEqual(['1.x. o'])
  const line = await city.db
    .selectFrom('journal')
    .select(['at', 'detail'])
    .where('act', '=', 'add-elector')
    .executeTakeFirstOrThrow()
  expect(line).toEqual({ at: '2030-05-15', detail: '{"reason":"verified-later"}' })
})

test('adding a newcomer changes no byte of the ballot box', async () => {
  const { world, city, voteId, join } = await aRunningVote()
  const box = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes', `${voteId}.db`)
  const before = fs.readFileSync(box)

  await join(await aVerifiedResident(city))

  expect(fs.readFileSync(box).equals(before)).toBe(true)
  expect(await electorsOf(city, voteId)).toHaveLength(4)
})

test('adding somebody again, or at once from two desks, adds one elector and one line', async () => {
  const { city, voteId, join, residents } = await aRunningVote()
  const newcomer = await aVerifiedResident(city)

  await Promise.all([join(newcomer), join(newcomer), join(residents[0]!)])
  await join(newcomer)

  expect(await electorsOf(city, voteId)).toHaveLength(4)
  expect((await actsOn(city, voteId)).filter((act) => act === 'add-elector')).toHaveLength(1)
})

test('more newcomers than there were spare papers all get one', async () => {
  const { world, city, voteId, join } = await aRunningVote(1)
  for (let number = 0; number < 205; number++) {
    const newcomer = await aVerifiedResident(city)
    await join(newcomer)
    if (number % 40 === 0 || number > 198) await cast(world, city, voteId, newcomer, ['1'])
  }
  expect(await electorsOf(city, voteId)).toHaveLength(206)
  expect(await papersIn(city, voteId)).toHaveLength(11)
})

test('nobody joins a vote that is closed', async () => {
  const { world, city, voteId, by, join } = await aRunningVote()
  await closeVote({ city, keys: world.keys, counting: world.counting }, voteId, by, IN_JUNE)
  await join(await aVerifiedResident(city), IN_JUNE)
  expect(await electorsOf(city, voteId)).toHaveLength(3)
})

test('electors know no account, and one person is another elector in each vote', async () => {
  const { world, city, voteId, residents } = await aRunningVote()
  const second = await aSealedVote(world, city, { electors: 0 })
  const [first, later] = [await electorsOf(city, voteId), await electorsOf(city, second.voteId)]

  expect(later).toHaveLength(3)
  const hashes = [...first, ...later].map(({ person_hash }) => person_hash)
  expect(new Set(hashes).size).toBe(6)
  for (const resident of residents) expect(JSON.stringify([first, later])).not.toContain(resident)
  expect(first.map(({ reason, added_on }) => [reason, added_on])).toEqual(
    Array(3).fill(['sealed', '2030-04-10']),
  )
})

test('a batch of papers is laid before the spare ones run out, and covers the next one', () => {
  expect(sparesAtSealing(3)).toBe(200)
  expect(sparesAtSealing(5000)).toBe(5000)
  for (let taken = 0; taken < 1000; taken++) {
    const batch = spareBatch(200, taken)
    if (taken < 150) expect(batch).toBeUndefined()
    else expect(batch!.from).toBeLessThanOrEqual(taken + 50)
    if (batch) expect(batch.from + 200).toBeGreaterThan(taken)
  }
})
