/** The same attack on the real server: residents sign in by mail and vote, one after another, over HTTP. */
import { createHash, randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { shuffled } from '#app/ballot/shuffle.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import type { Copy } from '#tests/given/attacker.ts'
import { ballotsIn, bodyOf, choicesOf, copyOf, suspicionOf } from '#tests/given/election-day.ts'
import { aPollingPlace, lettersIn, sendBallot, signIn } from '#tests/given/polling-place.ts'
import { aServer } from '#tests/given/server.ts'

const RESIDENTS = 300
const LUCK = 0.01
const YEARS_LATER = new Date(Date.now() + 2 * 365 * 24 * 3_600_000)

/** The letters in a copy tell in which order people signed in: that order is no secret, and the attacker has it. */
async function cameAsLettersTell({ dataFolder }: Copy): Promise<string[]> {
  const city = new Database(path.join(dataFolder, 'cities', 'sofia', 'city.db'))
  const accountOf = city.prepare('select id from account where email = ?').pluck()
  const came = (await lettersIn(dataFolder)).map(({ to }) => String(accountOf.get(to)))
  city.close()
  return came
}

test('300 residents sign in and vote: no copy of the files joins them to their ballots', {
  retry: 1,
}, async () => {
  const place = await aPollingPlace(RESIDENTS)
  const { world, city, voteId, by } = place
  const server = await aServer(world.settings)
  const choices = choicesOf(RESIDENTS)
  const moment = randomInt(RESIDENTS / 2, RESIDENTS)
  const queue = shuffled(place.residents)
  const truth = new Map<string, string>()
  let during: { copy: Copy; truth: Map<string, string> } | undefined
  for (const [number, resident] of queue.entries()) {
    const choice = choices[number] ?? []
    const cookie = await signIn(server, place, resident)
    const { status } = await sendBallot(server, place, cookie, choice)
    expect(status).toBe(303)
    truth.set(resident, bodyOf(choice))
    if (number === moment) {
      await pause(randomInt(0, 10))
      during = { copy: copyOf(world.settings), truth: new Map(truth) }
    }
  }
  if (!during) throw new Error('no copy was taken')
  await closeVote({ city, keys: world.keys, counting: world.counting }, voteId, by, YEARS_LATER)
  const after = copyOf(world.settings, 'keys')

  expect(await cameAsLettersTell(after)).toEqual(queue)
  expect(ballotsIn(during.copy, voteId)).toEqual([...during.truth.values()].sort())
  expect(ballotsIn(after, voteId)).toEqual([...truth.values()].sort())
  const running = suspicionOf(place, during.copy, await cameAsLettersTell(during.copy), during.truth)
  expect(running.p, JSON.stringify(running)).toBeGreaterThan(LUCK)
  const closed = suspicionOf(place, after, queue, truth, during.copy)
  expect(closed.p, JSON.stringify(closed)).toBeGreaterThan(LUCK)
  const backup = suspicionOf(
    place,
    { ...after, dataFolder: during.copy.dataFolder },
    [...during.truth.keys()],
    truth,
  )
  expect(backup.p, JSON.stringify(backup)).toBeGreaterThan(LUCK)
})

test('casting a ballot changes no file but the box', async () => {
  const place = await aPollingPlace(3)
  const { world, voteId } = place
  const server = await aServer(world.settings)
  const [first = '', second = ''] = place.residents
  const cookie = await signIn(server, place, first)
  await sendBallot(server, place, await signIn(server, place, second), ['1'])
  await pause(200)
  const before = filesIn(world.settings)
  for (const approved of [['1'], ['2'], []]) await sendBallot(server, place, cookie, approved)
  await pause(200)
  const after = filesIn(world.settings)

  const box = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia', 'ballot-boxes', `${voteId}.db`)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([box])
  expect(fs.statSync(`${box}-wal`).size).toBe(0)
})

/** The hash of each file of data and keys; without the index of a log, which changes by reading and holds no rows. */
function filesIn(folders: {
  readonly DATA_FOLDER: string
  readonly KEYS_FOLDER: string
}): Record<string, string> {
  const files = [folders.DATA_FOLDER, folders.KEYS_FOLDER].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => fs.statSync(name).isFile() && !name.endsWith('-shm')),
  )
  return Object.fromEntries(
    files.sort().map((name) => [name, createHash('sha256').update(fs.readFileSync(name)).digest('hex')]),
  )
}
