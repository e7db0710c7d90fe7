/** Closing: nothing is lost, nothing can be joined to a person, and an interruption anywhere ends the same. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { firstBrokenLine } from '#app/journal/journals.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { stepsDone } from '#app/vote/closures.server.ts'
import type { Counting } from '#app/vote/counting.ts'
import { fingerprint } from '#app/vote/draw-up-manifest.server.ts'
import { findTally } from '#app/vote/tallies.server.ts'
import { voteStateAt } from '#app/vote/vote.ts'
import { findVoteById } from '#app/vote/votes.server.ts'
import { paperCount } from '#app/voting/ballots.ts'
import { electionOf, readPabulib } from '#app/voting/files/pabulib.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { shared } from '#db/shared.server.ts'
import { failing, POWER_WENT } from '#tests/given/failing.ts'
import {
  actsOn,
  aSealedVote,
  CLOSES,
  cast,
  EQUAL_SHARES,
  IN_APRIL,
  IN_JUNE,
  IN_MAY,
  papersIn,
} from '#tests/given/vote.ts'
import { aCity, aWorld, theCitiesOf } from '#tests/given/world.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
  readonly counting: Counting
}

/** Six electors, five of whom vote: three for the park, two for school and bench, one of those by post. */
async function aVoteThatIsOver() {
  const world = await aWorld()
  const city = await aCity(world)
  const vote = await aSealedVote(world, city, { electors: 6, rule: EQUAL_SHARES })
  const choices = [['1'], ['1'], ['1'], ['2', '3'], ['2', '3']]
  for (const [number, choice] of choices.entries()) {
    const channel = number === 4 ? 'paper' : 'online'
    await cast(world, city, vote.voteId, vote.residents[number]!, choice, { channel })
  }
  const place: Place = { city, keys: world.keys, counting: world.counting }
  return { world, city, place, ...vote }
}

const STEPS = ['emptied', 'shuffled', 'key-destroyed', 'counted']
const ACTS = ['make-vote', 'seal-vote', 'close-vote', ...STEPS.map((step) => `vote-${step}`)]

test('a closed vote is counted, and its tally says what it was counted from', async () => {
  const { city, place, voteId, by } = await aVoteThatIsOver()
  await closeVote(place, voteId, by, IN_JUNE)

  const { counted, ballotFile, ballotFileHash } = (await findTally(city.db, voteId))!
  expect(counted).toMatchObject({ ballots: 5, channels: { online: 4, desk: 0, paper: 1 }, electors: 6 })
  expect(counted.tally.winners.toSorted()).toEqual(['1', '3'])
  expect(ballotFileHash).toBe(fingerprint(ballotFile))
  expect(await actsOn(city, voteId)).toEqual(ACTS)
  expect(await firstBrokenLine(shared(city.db))).toBeUndefined()
  expect((await findVoteById(city.db, voteId))?.manifestHash).toBe(counted.manifestHash)
})

test('the public file has every ballot, no channel, and counts to the same tally', async () => {
  const { city, place, voteId, by } = await aVoteThatIsOver()
  await closeVote(place, voteId, by, IN_JUNE)

  const { counted, ballotFile } = (await findTally(city.db, voteId))!
  const file = readPabulib(ballotFile)
  expect(file.ballots.map(({ approved }) => approved.join()).sort()).toEqual(['1', '1', '1', '2,3', '2,3'])
  expect(file.ballots.map(({ voter }) => voter)).toEqual(['1', '2', '3', '4', '5'])
  expect(file.projects.map(({ selected }) => selected)).toEqual(['1', '0', '1'])
  expect(file.meta).toMatchObject({
    date_begin: '2030-05-01',
    date_end: '2030-06-01',
    currency: 'EUR',
    unit: 'sofia',
  })
  expect(ballotFile).not.toMatch(/channel|online|paper/)
  expect(paperCount(electionOf(file).ballots)).toBe(counted.ballots)
})

test('an empty ballot is counted as a ballot, and stands in the file', async () => {
  const { world, city, place, voteId, by, residents } = await aVoteThatIsOver()
  await cast(world, city, voteId, residents[5]!, [])
  await closeVote(place, voteId, by, IN_JUNE)
  const { counted, ballotFile } = (await findTally(city.db, voteId))!
  expect(counted.tally.ballots).toBe(6)
  expect(readPabulib(ballotFile).ballots.filter(({ approved }) => approved.length === 0)).toHaveLength(1)
})

test('before its time is over a vote cannot be closed', async () => {
  const { city, place, voteId, by } = await aVoteThatIsOver()
  const early = closeVote(place, voteId, by, new Date(CLOSES.getTime() - 1))
  await expect(early).rejects.toMatchObject({ code: 'not-ended-yet' })
  expect(await actsOn(city, voteId)).toEqual(['make-vote', 'seal-vote'])
  await closeVote(place, voteId, by, CLOSES)
  expect(await findTally(city.db, voteId)).toBeDefined()
})

/** Where the process dies, and which steps are noted by then. */
const INTERRUPTIONS: readonly [string, (place: Place) => Place, readonly string[]][] = [
  ['before the closure', (place) => withDb(place, 1), []],
  ['before the box is emptied', (place) => withBoxes(place, 'write'), []],
  ['before that is noted', (place) => withDb(place, 2), []],
  ['before the papers are shuffled', (place) => withBoxes(place, 'replace'), STEPS.slice(0, 1)],
  ['before that is noted', (place) => withDb(place, 3), STEPS.slice(0, 1)],
  [
    'before the key is destroyed',
    (place) => ({ ...place, keys: failing(place.keys, 'destroySlotKey') }),
    STEPS.slice(0, 2),
  ],
  ['before that is noted', (place) => withDb(place, 4), STEPS.slice(0, 2)],
  [
    'before the count',
    (place) => ({ ...place, counting: failing(place.counting, 'count') }),
    STEPS.slice(0, 3),
  ],
  ['before the tally is written', (place) => withDb(place, 5), STEPS.slice(0, 3)],
]

const withDb = (place: Place, call: number): Place => ({
  ...place,
  city: { ...place.city, db: failing(place.city.db, 'transaction', call) },
})
const withBoxes = (place: Place, method: 'write' | 'replace'): Place => ({
  ...place,
  city: { ...place.city, boxes: failing(place.city.boxes, method) },
})

test.each(INTERRUPTIONS)(
  'a closing that is interrupted %s goes on and ends the same',
  async (_, broken, done) => {
    const { city, place, voteId, by } = await aVoteThatIsOver()

    await expect(closeVote(broken(place), voteId, by, IN_JUNE)).rejects.toThrow(POWER_WENT)
    expect([...(await stepsDone(city.db, voteId)).keys()].sort()).toEqual(done.toSorted())
    await closeVote(place, voteId, by, IN_JUNE)
    const once = (await findTally(city.db, voteId))!
    await closeVote(place, voteId, by, IN_JUNE)

    expect(await actsOn(city, voteId)).toEqual(ACTS)
    expect(once.counted).toMatchObject({ ballots: 5, tally: { winners: expect.arrayContaining(['1', '3']) } })
    expect(await findTally(city.db, voteId)).toEqual(once)
    expect(await papersIn(city, voteId)).toEqual(['1.xx o', '1.xx p', '1x.. o', '1x.. o', '1x.. o'])
    expect(await place.keys.slotKey('sofia', voteId)).toBeUndefined()
  },
)

test('after closing nothing is left of slots, blank papers, the key and the old file', async () => {
  const { world, city, place, voteId, by } = await aVoteThatIsOver()
  const slots = await (await city.boxes.find(voteId))!.selectFrom('ballot').select('slot').execute()
  const keyFiles = () => fs.readdirSync(world.settings.KEYS_FOLDER, { recursive: true, encoding: 'utf8' })
  expect(keyFiles().filter((name) => name.endsWith(voteId))).toHaveLength(1)

  await closeVote(place, voteId, by, IN_JUNE)

  const folder = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes')
  const files = fs.readdirSync(folder)
  expect(files.filter((name) => name.endsWith('.db'))).toEqual([`${voteId}.2.db`])
  const bytes = files.map((name) => fs.readFileSync(path.join(folder, name), 'latin1')).join('')
  for (const { slot } of slots) expect(bytes).not.toContain(slot)
  const left = await (await city.boxes.find(voteId))!.selectFrom('ballot').selectAll().execute()
  expect(left).toHaveLength(5)
  expect(keyFiles().filter((name) => name.endsWith(voteId))).toEqual([])
})

test('papers are shuffled anew: their ids and their order have nothing to do with the slots', async () => {
  const { city, place, voteId, by } = await aVoteThatIsOver()
  const idsOf = async () => {
    const rows = await (await city.boxes.find(voteId))!.selectFrom('ballot').select('slot').execute()
    return rows.map(({ slot }) => slot)
  }
  const before = new Set(await idsOf())
  await closeVote(place, voteId, by, IN_JUNE)
  const after = await idsOf()
  expect(after.every((id) => /^[0-9a-f]{64}$/.test(id) && !before.has(id))).toBe(true)
  expect(new Set(after).size).toBe(5)
})

test('a closed vote takes no ballot, also when the clock steps back, also through another door', async () => {
  const { world, city, place, voteId, by, residents } = await aVoteThatIsOver()
  const other = (await theCitiesOf(world.settings.DATA_FOLDER).find('sofia'))!
  await cast(world, other, voteId, residents[0]!, ['1'])
  await closeVote(place, voteId, by, IN_JUNE)

  for (const door of [city, other])
    for (const now of [IN_JUNE, IN_MAY])
      await expect(cast(world, door, voteId, residents[0]!, ['2'], { now })).rejects.toMatchObject({
        code: 'closed',
      })
  const vote = (await findVoteById(city.db, voteId))!
  expect([IN_APRIL, IN_MAY, IN_JUNE].map((now) => voteStateAt(vote, now))).toEqual(Array(3).fill('counted'))
})

test('what is acknowledged while the vote is being closed is counted, what is refused is not', async () => {
  const world = await aWorld()
  const city = await aCity(world)
  const { voteId, by, residents } = await aSealedVote(world, city, { electors: 40 })
  const lastMoment = new Date(CLOSES.getTime() - 1)
  const place = { city, keys: world.keys, counting: world.counting }

  const early = residents.slice(0, 20).map((id) => cast(world, city, voteId, id, ['1'], { now: lastMoment }))
  await Promise.race(early)
  const closing = closeVote(place, voteId, by, CLOSES)
  const late = residents.slice(20).map((id) => cast(world, city, voteId, id, ['2'], { now: lastMoment }))
  const outcomes = await Promise.allSettled([...early, ...late])
  await closing

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  for (const reason of refused) expect(reason).toMatchObject({ code: 'closed' })
  expect((await findTally(city.db, voteId))!.counted.ballots).toBe(40 - refused.length)
})
