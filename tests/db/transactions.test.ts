import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { aCity, aWorld } from '#tests/given/world.ts'

test('the outer handle inside its own transaction fails at once with a sentence, and nothing is written', async () => {
  const { db } = await aCity(await aWorld())
  const inside = db.transaction().execute(async (trx) => {
    await trx.insertInto('district').values({ id: 'centre', position: 1 }).execute()
    await db.selectFrom('district').selectAll().execute()
  })

  await expect(inside).rejects.toThrow(/outer handle inside its own transaction: use trx/)
  expect(await db.selectFrom('district').selectAll().execute()).toEqual([])
})

test('a transaction inside a transaction of the same file fails at once too', async () => {
  const { db } = await aCity(await aWorld())
  const nested = db.transaction().execute(() => db.transaction().execute(async () => 1))
  await expect(nested).rejects.toThrow(/use trx/)
})

test('work that was started inside a transaction and runs after it may use the outer handle', async () => {
  const { db } = await aCity(await aWorld())
  let later: Promise<unknown[]> | undefined
  await db.transaction().execute(async () => {
    later = pause(30).then(() => db.selectFrom('city').select('slug').execute())
  })
  expect(await later).toEqual([{ slug: 'sofia' }])
})

test('a transaction of one file may read another file', async () => {
  const world = await aWorld()
  const { db } = await aCity(world)
  const cities = await db
    .transaction()
    .execute(() => world.network.selectFrom('city_register').select('slug').execute())
  expect(cities).toEqual([])
})

test('what fails in a transaction leaves nothing, and the next one goes on', async () => {
  const { db } = await aCity(await aWorld())
  const failing = db.transaction().execute(async (trx) => {
    await trx.insertInto('district').values({ id: 'centre', position: 1 }).execute()
    throw new Error('enough')
  })
  await expect(failing).rejects.toThrow('enough')
  await db.insertInto('district').values({ id: 'shore', position: 1 }).execute()
  expect(await db.selectFrom('district').select('id').execute()).toEqual([{ id: 'shore' }])
})

test('where SQLite has rolled back by itself, the reason is told and not that there is nothing to roll back', async () => {
  const { db } = await aCity(await aWorld())
  await db.insertInto('district').values({ id: 'centre', position: 1 }).execute()
  const failing = db.transaction().execute(async (trx) => {
    await sql`insert or rollback into district (id, position) values ('centre', 2)`.execute(trx)
  })
  await expect(failing).rejects.toThrow(/UNIQUE constraint failed/)
  expect(await db.selectFrom('district').select('position').execute()).toEqual([{ position: 1 }])
})

test('a thousand readers and writers take their turns in the order in which they came', async () => {
  const { db } = await aCity(await aWorld())
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 1000 }, async (_, position) => {
      await db
        .insertInto('district')
        .values({ id: `district-${position}`, position })
        .execute()
      order.push(position)
    }),
  )
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(order).toHaveLength(1000)
})

test('a statement is compiled once, and few are kept', async () => {
  const { db } = await aCity(await aWorld())
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  for (let time = 0; time < 50; time++) await db.selectFrom('district').selectAll().execute()
  expect(prepared).toHaveBeenCalledTimes(1)

  for (let number = 0; number < 1000; number++) await sql`select ${sql.lit(number)}`.execute(db)
  prepared.mockClear()
  await sql`select 999`.execute(db)
  expect(prepared).toHaveBeenCalledTimes(0)
  await sql`select 1`.execute(db)
  expect(prepared).toHaveBeenCalledTimes(1)
  prepared.mockRestore()
})

test('a kept statement answers with the columns of now', async () => {
  const { db } = await aCity(await aWorld())
  await db.insertInto('district').values({ id: 'centre', position: 1 }).execute()
  await db.selectFrom('district').selectAll().execute()
  await sql`alter table district add column area integer default 7`.execute(db)
  expect(await db.selectFrom('district').selectAll().execute()).toEqual([
    { id: 'centre', position: 1, area: 7 },
  ])
})

test('how many rows a statement changed is told', async () => {
  const { db } = await aCity(await aWorld())
  await db
    .insertInto('district')
    .values([1, 2, 3].map((position) => ({ id: `d${position}`, position })))
    .execute()
  const { numDeletedRows } = await db.deleteFrom('district').where('position', '>', 1).executeTakeFirst()
  expect(numDeletedRows).toBe(2n)
})

test('a long chain of queries lets everything else happen, in a transaction too', async () => {
  const { db } = await aCity(await aWorld())
  const queries = async (asked: typeof db) => {
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    for (const end = Date.now() + 300; Date.now() < end; )
      await asked.selectFrom('district').selectAll().execute()
    clearInterval(turning)
    return turns
  }
  expect(await queries(db)).toBeGreaterThan(5)
  expect(await db.transaction().execute(queries)).toBeGreaterThan(5)
})
