import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { FileHeld, whenFree } from '#db/busy.server.ts'
import { aBallotBox, cast, slots } from '#tests/given/ballot-box.ts'
import { aProcess } from '#tests/given/processes.ts'
import { aCity, aFolder, aWorld, theCitiesOf } from '#tests/given/world.ts'

const OTHER = 'tests/db/other-process.ts'

async function twoProcesses() {
  const world = await aWorld()
  const where = { dataFolder: world.settings.DATA_FOLDER, slug: 'sofia' }
  const city = await aCity(world)
  const other = await aProcess(OTHER)
  return { world, where, city, other }
}

test('two processes that read and then write lose nothing', async () => {
  const { where, city, other } = await twoProcesses()
  const third = await aProcess(OTHER)
  await Promise.all([
    other.ask('addDistricts', { ...where, times: 100, name: 'other' }),
    third.ask('addDistricts', { ...where, times: 100, name: 'third' }),
  ])
  const rows = await city.db.selectFrom('district').select('position').orderBy('position').execute()
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
})

test.each(['in a transaction', 'by itself'])(
  'a write %s waits for another process, and the event loop goes on meanwhile',
  async (way) => {
    const { where, city, other } = await twoProcesses()
    await other.ask('hold', { ...where, ms: 400 })
    let turns = 0
    const turning = setInterval(() => turns++, 10)
    const row = { id: 'centre', position: 1 }
    if (way === 'by itself') await city.db.insertInto('district').values(row).execute()
    else await city.db.transaction().execute((trx) => trx.insertInto('district').values(row).execute())
    clearInterval(turning)

    expect(turns).toBeGreaterThan(10)
    expect(await city.db.selectFrom('district').selectAll().execute()).toEqual([row])
  },
)

test('a file that is held for too long is named', async () => {
  const { where, other } = await twoProcesses()
  await other.ask('hold', { ...where, ms: 2000 })
  const file = path.join(where.dataFolder, 'cities', 'sofia', 'city.db')
  const handle = new Database(file, { timeout: 0 })
  const waiting = whenFree(file, () => handle.exec('begin immediate'), 0.2)
  await expect(waiting).rejects.toThrow(
    new FileHeld(`${file} has been held by another process for 0.2 seconds`),
  )
  handle.close()
})

test('two processes that open a new network at once make one', async () => {
  const dataFolder = aFolder()
  const processes = await Promise.all([aProcess(OTHER), aProcess(OTHER), aProcess(OTHER)])
  await Promise.all(processes.map((one) => one.ask('network', { dataFolder })))
  const handle = new Database(path.join(dataFolder, 'network.db'))
  const run = handle.prepare('select count(*) from kysely_migration').pluck().get()
  handle.close()
  expect(run).toBe(
    fs.readdirSync('db/network/migrations').length + fs.readdirSync('db/shared/migrations').length - 1,
  )
})

test('of two processes that found one city, one founds it and the other is told', async () => {
  const dataFolder = aFolder()
  const city = { slug: 'pula', kind: 'member', accent: 'gulf', time_zone: 'Europe/Zagreb', currency: 'EUR' }
  const rest = { language: 'hr', population: null, population_on: null, phone: null, demonstration: 0 }
  const processes = await Promise.all([aProcess(OTHER), aProcess(OTHER)])
  const outcomes = await Promise.allSettled(
    processes.map((one) => one.ask('found', { dataFolder, city: { ...city, ...rest } })),
  )
  const faults = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason.message] : [],
  )
  expect(faults).toEqual(['CityExists: there is a city called pula'])
  expect(fs.readdirSync(path.join(dataFolder, 'cities'))).toEqual(['pula'])
  expect(await theCitiesOf(dataFolder).slugs()).toEqual(['pula'])
})

test('ballots of two processes lie in one box, and both see them', async () => {
  const { where, city, other } = await twoProcesses()
  const [one = '', two = '', three = ''] = slots(3)
  const voteId = await aBallotBox(city, { slots: [one, two, three] })
  await Promise.all([
    cast(city, voteId, one, '1xxx'),
    other.ask('cast', { ...where, voteId, slot: two, body: '1...' }),
    cast(city, voteId, three, '1x..'),
  ])
  const papers = await other.ask('papers', { ...where, voteId })
  const box = await city.boxes.find(voteId)
  expect(papers).toEqual(await box?.selectFrom('ballot').select(['slot', 'body']).orderBy('slot').execute())
  expect(papers).toHaveLength(3)
  expect(papers).not.toContainEqual(expect.objectContaining({ body: '1---' }))
})

test('a box that one process replaces is let go by the other, which goes on with the new one', async () => {
  const { where, city, other } = await twoProcesses()
  const [one = '', two = ''] = slots(2)
  const voteId = await aBallotBox(city, { slots: [one, two] })
  await other.ask('cast', { ...where, voteId, slot: one, body: '1x..' })
  await city.boxes.replace(voteId, async (old, fresh) => {
    await fresh
      .insertInto('box')
      .values(await old.selectFrom('box').selectAll().executeTakeFirstOrThrow())
      .execute()
    await fresh
      .insertInto('ballot')
      .values(await old.selectFrom('ballot').selectAll().execute())
      .execute()
  })
  await other.ask('cast', { ...where, voteId, slot: two, body: '1.x.' })

  const box = await city.boxes.find(voteId)
  const papers = await box?.selectFrom('ballot').select('body').orderBy('body', 'desc').execute()
  expect(papers).toEqual([{ body: '1x..' }, { body: '1.x.' }])
  expect(filesHeldBy(other.child.pid).filter((file) => file.includes('(deleted)'))).toEqual([])
})

test('ballots of another process are not lost while the box is replaced again and again', async () => {
  const { where, city, other } = await twoProcesses()
  const all = slots(200)
  const voteId = await aBallotBox(city, { slots: all })
  let isVoting = true
  const voting = other.ask('castAll', { ...where, voteId, slots: all, body: '1x..' }).finally(() => {
    isVoting = false
  })
  let replacements = 0
  for (; isVoting; replacements++) {
    await pause(1)
    await city.boxes.replace(voteId, async (old, fresh) => {
      await fresh
        .insertInto('box')
        .values(await old.selectFrom('box').selectAll().executeTakeFirstOrThrow())
        .execute()
      await fresh
        .insertInto('ballot')
        .values(await old.selectFrom('ballot').selectAll().execute())
        .execute()
    })
  }
  await voting
  const box = await city.boxes.find(voteId)
  const papers = await box?.selectFrom('ballot').select('body').execute()
  expect(papers).toEqual(all.map(() => ({ body: '1x..' })))
  expect(replacements).toBeGreaterThan(2)
})

test('a process that does nothing lets go of a replaced box by itself', async () => {
  const { where, city, other } = await twoProcesses()
  const voteId = await aBallotBox(city)
  await other.ask('papers', { ...where, voteId })
  await city.boxes.replace(voteId, async (old, fresh) => {
    await fresh
      .insertInto('box')
      .values(await old.selectFrom('box').selectAll().executeTakeFirstOrThrow())
      .execute()
  })
  await expect
    .poll(() => filesHeldBy(other.child.pid).filter((file) => file.includes('(deleted)')), {
      timeout: 15_000,
    })
    .toEqual([])
})

test('processes that need a key for the first time share the one that was first', async () => {
  const folder = aFolder()
  const processes = await Promise.all([aProcess(OTHER), aProcess(OTHER)])
  const [one, other] = await Promise.all(processes.map((asked) => asked.ask<string[]>('secret', { folder })))
  expect(one).toEqual(other)
  await pause(0)
  expect(fs.readdirSync(path.join(folder, 'sofia')).sort()).toEqual(['persons.secret', 'signing.pem'])
})

function filesHeldBy(pid: number | undefined): string[] {
  const folder = `/proc/${pid}/fd`
  return fs.readdirSync(folder).flatMap((name) => {
    try {
      return [fs.readlinkSync(path.join(folder, name))].filter((file) => file.includes('.db'))
    } catch {
      return [] // closed since it was listed
    }
  })
}
