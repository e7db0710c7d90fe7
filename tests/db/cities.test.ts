import fs from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { type City, CityExists } from '#db/cities.server.ts'
import { assertVersion } from '#db/sqlite-handle.server.ts'
import { aBallotBox } from '#tests/given/ballot-box.ts'
import { aCity, aWorld, theCitiesOf } from '#tests/given/world.ts'

const FULL = 2
const FILES_A_DATABASE = 3

/** As many cities as asked for: one is founded, the others are copies of its folder. */
async function manyCities(count: number, most?: number) {
  const world = await aWorld()
  await aCity(world, { slug: 'city-0' })
  await world.cities.close()
  const folder = path.join(world.settings.DATA_FOLDER, 'cities')
  for (let number = 1; number < count; number++)
    fs.cpSync(path.join(folder, 'city-0'), path.join(folder, `city-${number}`), { recursive: true })
  const cities = theCitiesOf(world.settings.DATA_FOLDER, most)
  const city = async (number: number): Promise<City> => {
    const found = await cities.find(`city-${number}`)
    if (!found) throw new Error(`city-${number} is not there`)
    return found
  }
  return { world, cities, city }
}

const descriptors = () => fs.readdirSync('/proc/self/fd').length
const pragma = async (db: Kysely<never>, name: string) => {
  const { rows } = await sql.raw<Record<string, unknown>>(`select * from pragma_${name}`).execute(db)
  return Object.values(rows[0] ?? {})[0]
}

test('every handle that the doors give out is durable and keeps its references', async () => {
  const { world, city } = await manyCities(3, 2)
  const [first, second] = [await city(0), await city(1)]
  const voteId = await aBallotBox(first)
  const box = await first.boxes.find(voteId)
  const handles = {
    network: world.network,
    first: first.db,
    second: second.db,
    box,
    third: (await city(2)).db,
  }
  for (const round of ['opened', 'opened again']) {
    for (const [name, db] of Object.entries(handles)) {
      const answers = {
        synchronous: await pragma(db as unknown as Kysely<never>, 'synchronous'),
        journal: await pragma(db as unknown as Kysely<never>, 'journal_mode'),
        references: await pragma(db as unknown as Kysely<never>, 'foreign_keys'),
        deletion: await pragma(db as unknown as Kysely<never>, 'secure_delete'),
      }
      const deletion = name === 'box' ? 1 : 0
      expect(answers, `${name}, ${round}`).toEqual({
        synchronous: FULL,
        journal: 'wal',
        references: 1,
        deletion,
      })
    }
  }
  const inBox = await first.boxes.write(voteId, '', (trx) =>
    pragma(trx as unknown as Kysely<never>, 'synchronous'),
  )
  expect(inBox).toBe(FULL)
})

test('an SQLite that can corrupt a file is refused', () => {
  for (const version of ['3.40.1', '3.51.2', '3.7.0'])
    expect(() => assertVersion(version)).toThrow(/3\.51\.3/)
  for (const version of ['3.51.3', '3.53.2', '3.100.0', '4.0.0'])
    expect(() => assertVersion(version)).not.toThrow()
})

test('250 cities are open to whoever asks, and few files are', async () => {
  const { cities, city } = await manyCities(250)
  const before = descriptors()
  for (let number = 0; number < 250; number++)
    await (await city(number)).db.selectFrom('city').select('slug').execute()
  expect(cities.openFiles).toBe(200)
  expect(descriptors() - before).toBeLessThanOrEqual(200 * FILES_A_DATABASE)
})

test('a city that was put away answers again, through the same handle, and one in use is never put away', async () => {
  const { cities, city } = await manyCities(12, 3)
  const first = await city(0)
  await first.db.insertInto('district').values({ id: 'centre', position: 1 }).execute()
  await first.db.transaction().execute(async (trx) => {
    await trx.insertInto('district').values({ id: 'shore', position: 2 }).execute()
    for (let number = 1; number < 12; number++)
      await (await city(number)).db.selectFrom('city').select('slug').execute()
    expect(cities.openFiles).toBe(3)
    await trx.insertInto('district').values({ id: 'hills', position: 3 }).execute()
  })
  for (let number = 1; number < 12; number++)
    await (await city(number)).db.selectFrom('city').select('slug').execute()
  expect(await first.db.selectFrom('district').select('id').orderBy('position').execute()).toEqual([
    { id: 'centre' },
    { id: 'shore' },
    { id: 'hills' },
  ])
})

test('more cities may be in use at once than are kept open', async () => {
  const { cities, city } = await manyCities(8, 2)
  const all = await Promise.all(Array.from({ length: 8 }, (_, number) => city(number)))
  await Promise.all(
    all.map(({ db }, number) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('district').values({ id: 'centre', position: number }).execute()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }),
    ),
  )
  for (const [number, { db }] of all.entries())
    expect(await db.selectFrom('district').select('position').execute()).toEqual([{ position: number }])
  expect(cities.openFiles).toBeLessThanOrEqual(2)
})

test.each([
  'atlantis',
  '',
  '.',
  '..',
  '../data',
  'sofia/../sofia',
  'sofia/',
  '/etc',
  'Sofia',
  'sofia\0',
  'sofia.db',
  '.founding-1',
  '%2e%2e',
  'a'.repeat(300),
  '__proto__',
  'софия',
])('nothing is found under %j, and nothing is made', async (slug) => {
  const world = await aWorld()
  await aCity(world)
  const before = fs.readdirSync(world.settings.DATA_FOLDER, { recursive: true }).sort()
  expect(await world.cities.find(slug)).toBeUndefined()
  expect(fs.readdirSync(world.settings.DATA_FOLDER, { recursive: true }).sort()).toEqual(before)
})

test.each(['../sofia', '', 'Sofia', 'a/b', '-sofia', 'so fia'])('no city is founded as %j', async (slug) => {
  const world = await aWorld()
  await expect(aCity(world, { slug })).rejects.toThrow('cannot be the name of a file')
})

test('a city is founded once, wholly or not at all', async () => {
  const world = await aWorld()
  const { db } = await aCity(world)
  await expect(aCity(world)).rejects.toThrow(new CityExists('there is a city called sofia'))
  await expect(aCity(world, { slug: 'pula', currency: 'kuna' })).rejects.toThrow('CHECK constraint failed')

  expect(await world.cities.slugs()).toEqual(['sofia'])
  expect(fs.readdirSync(path.join(world.settings.DATA_FOLDER, 'cities'))).toEqual(['sofia'])
  expect(await db.selectFrom('city').select(['slug', 'currency']).execute()).toEqual([
    { slug: 'sofia', currency: 'EUR' },
  ])
})

test('what was left half founded is no city, and goes when it is old', async () => {
  const world = await aWorld()
  const half = path.join(world.settings.DATA_FOLDER, 'cities', '.founding-0123')
  fs.mkdirSync(half, { recursive: true })
  fs.writeFileSync(path.join(half, 'city.db'), '')
  await aCity(world)
  expect(await world.cities.slugs()).toEqual(['sofia'])
  expect(fs.existsSync(half)).toBe(true)
  fs.utimesSync(half, 0, 0)
  await aCity(world, { slug: 'pula' })
  expect(fs.existsSync(half)).toBe(false)
})

test('there is one city in a city’s database', async () => {
  const { db } = await aCity(await aWorld())
  const row = await db.selectFrom('city').selectAll().executeTakeFirstOrThrow()
  const another = db
    .insertInto('city')
    .values({ ...row, slug: 'pula' })
    .execute()
  await expect(another).rejects.toThrow(/UNIQUE constraint failed/)
})

test('after the doors are closed nothing is found', async () => {
  const world = await aWorld()
  const { db } = await aCity(world)
  await world.cities.close()
  await expect(world.cities.find('sofia')).rejects.toThrow('closed')
  await expect(db.selectFrom('city').selectAll().execute()).rejects.toThrow('closed')
})
