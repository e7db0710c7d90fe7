/** Can somebody with a copy of the files join ballots to residents? No; and yes as soon as one protection is missing. */
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeVote } from '#app/vote/close-vote.server.ts'
import type { City } from '#db/cities.server.ts'
import { anElectionDay, ballotsIn, copyOf, suspicionOf } from '#tests/given/election-day.ts'
import { IN_JUNE } from '#tests/given/vote.ts'
import {
  withoutBlankPapers,
  withoutCheckpoint,
  withoutDestruction,
  withRowNumbers,
  withTurnout,
} from '#tests/given/weakened.ts'
import { aCity, aWorld, type TestWorld } from '#tests/given/world.ts'

const RESIDENTS = 300
/** A blind guesser does so well once in a hundred times; hence the second try. */
const LUCK = 0.01

/** Residents vote, and at a random moment somebody copies all data. */
async function copiedInTheMiddle(
  weaken: (world: TestWorld, city: City) => City,
  { residents = RESIDENTS, family = 10 } = {},
) {
  const world = await aWorld()
  const day = await anElectionDay(world, weaken(world, await aCity(world)), residents, family)
  await day.vote(randomInt(Math.floor(residents / 2), residents))
  const copy = copyOf(world.settings)
  return { world, day, copy, came: [...day.came], truth: new Map(day.truth) }
}

describe('one copy of all data at a random moment', () => {
  test('joins ballots to residents no better than guessing', { retry: 1 }, async () => {
    const { day, copy, came, truth } = await copiedInTheMiddle((_, city) => city)
    expect(ballotsIn(copy, day.voteId)).toEqual([...truth.values()].sort())
    const suspicion = suspicionOf(day, copy, came, truth)
    expect(suspicion.p, JSON.stringify(suspicion)).toBeGreaterThan(LUCK)
  })

  test.each([
    ['the log is not emptied', withoutCheckpoint, 'log'],
    [
      'a line of turnout is written beside the ballot',
      (_: TestWorld, city: City) => withTurnout(city),
      'numbers',
    ],
    [
      'rows are numbered and made when somebody votes',
      (_: TestWorld, city: City) => withRowNumbers(city),
      'numbers',
    ],
  ])('finds residents when %s', async (_, weaken, by) => {
    const { day, copy, came, truth } = await copiedInTheMiddle(weaken)
    expect(ballotsIn(copy, day.voteId)).toEqual([...truth.values()].sort())
    expect(suspicionOf(day, copy, came, truth)).toMatchObject({
      by,
      p: expect.toSatisfy((p: number) => p < 1e-6),
    })
  })
  test('finds the residents of a village when papers are made when somebody votes', async () => {
    const village = { residents: 45, family: 1 } // as many as a page of the file holds
    const { day, copy, came, truth } = await copiedInTheMiddle((_, city) => withoutBlankPapers(city), village)
    expect(suspicionOf(day, copy, came, truth)).toMatchObject({ by: 'places', right: came.length })
  })

  test('joins ballots of a village to residents no better than guessing', { retry: 1 }, async () => {
    const village = { residents: 45, family: 1 }
    const { day, copy, came, truth } = await copiedInTheMiddle((_, city) => city, village)
    const suspicion = suspicionOf(day, copy, came, truth)
    expect(suspicion.p, JSON.stringify(suspicion)).toBeGreaterThan(LUCK)
  })
})

describe('everything on the disk after closing, with the keys, and a copy of the data from before', () => {
  async function copiedAfterClosing(weaken: (keys: TestWorld['keys']) => TestWorld['keys']) {
    const world = await aWorld()
    const city = await aCity(world)
    const day = await anElectionDay(world, city, RESIDENTS)
    await day.vote(RESIDENTS)
    const before = copyOf(world.settings)
    await closeVote({ city, keys: weaken(world.keys), counting: world.counting }, day.voteId, day.by, IN_JUNE)
    return { world, day, before, after: copyOf(world.settings, 'keys') }
  }

  test('join ballots to residents no better than guessing', { retry: 1 }, async () => {
    const { world, day, before, after } = await copiedAfterClosing((keys) => keys)
    expect(ballotsIn(after, day.voteId)).toEqual([...day.truth.values()].sort())
    for (const copy of [before, after]) {
      const suspicion = suspicionOf(
        day,
        { ...copy, ...after, dataFolder: copy.dataFolder },
        day.came,
        day.truth,
        before,
      )
      expect(suspicion.p, JSON.stringify(suspicion)).toBeGreaterThan(LUCK)
    }
    const slots = await world.keys.slotKey('sofia', day.voteId)
    expect(slots).toBeUndefined()
    const boxes = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes')
    expect(fs.readdirSync(boxes).filter((name) => name.startsWith(`${day.voteId}.db`))).toEqual([])
  })

  test('find residents when the key was not destroyed', async () => {
    const { day, before, after } = await copiedAfterClosing(withoutDestruction)
    const suspicion = suspicionOf(day, after, day.came, day.truth, before)
    expect(suspicion).toMatchObject({ by: 'keys', right: RESIDENTS, guesses: RESIDENTS })
  })
})
