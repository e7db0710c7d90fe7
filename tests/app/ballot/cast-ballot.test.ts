/** Casting: what is refused leaves no trace, what is cast lies in one place, and nothing else is written. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sealedVote } from '#app/vote/seals.server.ts'
import type { BallotLimit } from '#app/vote/vote.ts'
import { fingerprintsUnder } from '#tests/given/bytes.ts'
import {
  aDraft,
  aPerson,
  aSealedVote,
  aVerifiedResident,
  CLOSES,
  cast,
  IN_APRIL,
  OPENS,
  papersIn,
} from '#tests/given/vote.ts'
import { aCity, aWorld, theCitiesOf } from '#tests/given/world.ts'

async function anOpenVote(ballotLimit: BallotLimit = { kind: 'none' }) {
  const world = await aWorld()
  const city = await aCity(world)
  return { world, city, ...(await aSealedVote(world, city, { ballotLimit })) }
}

test('a ballot lies in the box as it was cast, by the way it came', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  const [ada, ben, eva] = residents as [string, string, string]

  await cast(world, city, voteId, ada, ['3', '1'])
  await cast(world, city, voteId, ben, [], { channel: 'desk' })
  await cast(world, city, voteId, eva, ['2'], { channel: 'paper' })

  expect(await papersIn(city, voteId)).toEqual(['1... d', '1.x. p', '1x.x o'])
})

test('voting again writes over the ballot before, and says nothing of it', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  const ada = residents[0]!

  expect(await cast(world, city, voteId, ada, ['1'])).toBeUndefined()
  expect(await cast(world, city, voteId, ada, ['2', '3'])).toBeUndefined()

  expect(await papersIn(city, voteId)).toEqual(['1.xx o'])
})

test('many ballots of one resident at once, through two doors, leave one', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  const other = (await theCitiesOf(world.settings.DATA_FOLDER).find('sofia'))!
  const choices = [['1'], ['2'], ['3'], ['1', '2'], []]

  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      cast(world, i % 2 ? city : other, voteId, residents[0]!, choices[i % 5]!),
    ),
  )

  const papers = await papersIn(city, voteId)
  expect(papers).toHaveLength(1)
  expect(['1x.. o', '1.x. o', '1..x o', '1xx. o', '1... o']).toContain(papers[0])
})

const REFUSED: readonly [string, BallotLimit, readonly string[], Date, string][] = [
  ['before opening', { kind: 'none' }, ['1'], new Date(OPENS.getTime() - 1), 'not-open-yet'],
  ['at the instant of closing', { kind: 'none' }, ['1'], CLOSES, 'closed'],
  ['for an option that is not on it', { kind: 'none' }, ['1', '17'], OPENS, 'unknown-option'],
  [
    'for an option that is called like something of the language',
    { kind: 'none' },
    ['__proto__'],
    OPENS,
    'unknown-option',
  ],
  ['of more options than allowed', { kind: 'number', most: 2 }, ['1', '2', '3'], OPENS, 'too-many-options'],
  ['of a minor unit too much', { kind: 'cost', most: 1099_99 }, ['1', '2'], OPENS, 'too-expensive'],
]

test.each(REFUSED)('a ballot %s is refused and nothing is written', async (_, limit, approved, now, code) => {
  const { world, city, voteId, residents } = await anOpenVote(limit)
  const before = fingerprintsUnder(world.settings.DATA_FOLDER)

  await expect(cast(world, city, voteId, residents[0]!, approved, { now })).rejects.toMatchObject({ code })

  expect(fingerprintsUnder(world.settings.DATA_FOLDER)).toEqual(before)
})

test.each([
  ['by number', { kind: 'number', most: 2 }, ['1', '2']],
  ['by cost', { kind: 'cost', most: 1100_00 }, ['1', '2']],
] as const)('a ballot that just reaches its limit %s is taken', async (_, limit, approved) => {
  const { world, city, voteId, residents } = await anOpenVote(limit)
  await cast(world, city, voteId, residents[0]!, approved)
  expect(await papersIn(city, voteId)).toEqual(['1xx. o'])
})

test('the last millisecond before closing is in time', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  await cast(world, city, voteId, residents[0]!, ['1'], { now: new Date(CLOSES.getTime() - 1) })
  expect(await papersIn(city, voteId)).toHaveLength(1)
})

test('who is not verified, or not on the roll, cannot vote', async () => {
  const { world, city, voteId } = await anOpenVote()
  const visitor = await aPerson(city)
  const newcomer = await aVerifiedResident(city)
  const before = fingerprintsUnder(path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes'))

  await expect(cast(world, city, voteId, visitor, ['1'])).rejects.toMatchObject({ code: 'not-verified' })
  await expect(cast(world, city, voteId, newcomer, ['1'])).rejects.toMatchObject({ code: 'not-on-the-roll' })

  expect(fingerprintsUnder(path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes'))).toEqual(
    before,
  )
})

test('a vote that is not sealed takes nothing, even when its time has come', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const ada = await aVerifiedResident(city)
  const { voteId } = await aDraft(city)

  await expect(cast(world, city, voteId, ada, ['1'])).rejects.toMatchObject({ code: 'not-sealed' })
  expect(await city.boxes.find(voteId)).toBeUndefined()
})

test('without its key a vote takes nothing', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  await world.keys.destroySlotKey('sofia', voteId)
  await expect(cast(world, city, voteId, residents[0]!, ['1'])).rejects.toMatchObject({ code: 'key-missing' })
})

test('casting writes into the ballot box and into no other file', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  const before = everythingBut(`cities/sofia/ballot-boxes/${voteId}.db`, world.settings)

  for (const [number, resident] of residents.entries())
    await cast(world, city, voteId, resident, [String(number + 1)])

  expect(everythingBut(`cities/sofia/ballot-boxes/${voteId}.db`, world.settings)).toEqual(before)
  expect(await papersIn(city, voteId)).toHaveLength(residents.length)
})

test('a box changes only in the bytes of the paper: its size stays, and nothing is left in its log', async () => {
  const { world, city, voteId, residents } = await anOpenVote()
  const folder = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes')
  const size = () => fs.statSync(path.join(folder, `${voteId}.db`)).size
  await cast(world, city, voteId, residents[0]!, ['1'])
  const before = size()

  await cast(world, city, voteId, residents[1]!, ['1', '2', '3'])

  expect(size()).toBe(before)
  const logs = () => fs.readdirSync(folder).filter((name) => name.endsWith('-wal'))
  const logged = () => logs().reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0)
  await expect.poll(logged).toBe(0)
})

test('the seal is read once and stays what it was', async () => {
  const { city, voteId } = await anOpenVote()
  expect(await sealedVote(city.db, voteId)).toBe(await sealedVote(city.db, voteId))
  expect(IN_APRIL < OPENS).toBe(true)
})

function everythingBut(
  file: string,
  { DATA_FOLDER, KEYS_FOLDER }: { DATA_FOLDER: string; KEYS_FOLDER: string },
) {
  const { [file]: _box, ...rest } = fingerprintsUnder(DATA_FOLDER)
  const withoutLogs = Object.entries(rest).filter(([name]) => !/ballot-boxes\/.*-(wal|shm)$/.test(name))
  return { ...Object.fromEntries(withoutLogs), ...fingerprintsUnder(KEYS_FOLDER) }
}
