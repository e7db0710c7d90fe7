import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { type Migrations, migrate } from '#db/migrate.server.ts'
import { anyFile, interrupted, KINDS, type Kind } from '#tests/given/interrupted.ts'
import { aProcess } from '#tests/given/processes.ts'
import { aFolder } from '#tests/given/world.ts'

const aFile = () => path.join(aFolder(), 'any.db')

/** All tables, indexes and triggers, and which migrations ran. */
function shapeOf(file: string): { shape: unknown[]; run: unknown[] } {
  const handle = new Database(file)
  const shape = handle
    .prepare("select sql from sqlite_master where name not like 'kysely%' order by name, sql")
    .all()
  const ran = handle.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
  const run = ran ? handle.prepare('select name from kysely_migration order by name').pluck().all() : []
  handle.close()
  return { shape, run }
}

async function migrated(file: string, migrations: Migrations): Promise<void> {
  const { db } = anyFile(file)
  try {
    await migrate(db, migrations)
  } finally {
    await db.destroy()
  }
}

const earlierThan = (migrations: Migrations, name: string): Migrations =>
  Object.fromEntries(Object.entries(migrations).filter(([other]) => other < name))

const all = Object.entries(KINDS).flatMap(([kind, migrations]) =>
  Object.keys(migrations).map((name) => [kind as Kind, name] as const),
)

describe.each(all)('%s %s', (kind, name) => {
  test('interrupted after each of its statements leaves nothing, and runs whole afterwards', async () => {
    const file = aFile()
    await migrated(file, earlierThan(KINDS[kind], name))
    const untouched = shapeOf(file)
    const statements = await statementsOf(kind, name)
    expect(statements).toBeGreaterThan(0)
    for (let after = 1; after <= statements; after++) {
      const migrations = interrupted(KINDS[kind], name, (run) => {
        if (run >= after) throw new Error('the light went out')
      })
      const failing = migrated(file, migrations)
      await expect(failing, `after statement ${after}`).rejects.toThrow(`migration ${name} failed`)
      expect(shapeOf(file), `after statement ${after}`).toEqual(untouched)
    }

    await migrated(file, KINDS[kind])
    const fresh = aFile()
    await migrated(fresh, KINDS[kind])
    expect(shapeOf(file)).toEqual(shapeOf(fresh))
  })

  test('killed in its middle leaves nothing, and runs whole afterwards', async () => {
    const file = aFile()
    await migrated(file, earlierThan(KINDS[kind], name))
    const untouched = shapeOf(file)
    const killed = await aProcess('tests/db/killed-migration.ts')
    const after = Math.ceil((await statementsOf(kind, name)) / 2)
    await expect(killed.ask('migrate', { file, kind, name, after })).rejects.toThrow('the process ended')
    expect(shapeOf(file)).toEqual(untouched)

    await migrated(file, KINDS[kind])
    const fresh = aFile()
    await migrated(fresh, KINDS[kind])
    expect(shapeOf(file)).toEqual(shapeOf(fresh))
  })
})

const counted = new Map<string, Promise<number>>()
/** How many statements a migration has. */
function statementsOf(kind: Kind, name: string): Promise<number> {
  const known = counted.get(kind + name) ?? countStatements(kind, name)
  counted.set(kind + name, known)
  return known
}

async function countStatements(kind: Kind, name: string): Promise<number> {
  let statements = 0
  const counting = interrupted(KINDS[kind], name, (run) => {
    statements = run
  })
  await migrated(aFile(), counting)
  return statements
}

test.each(Object.keys(KINDS) as Kind[])(
  'the list of %s is complete, numbered without gaps and in order',
  (kind) => {
    const folders = kind === 'ballot-box' ? [kind] : ['shared', kind]
    const files = folders
      .flatMap((folder) => fs.readdirSync(`db/${folder}/migrations`))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''))
    expect(Object.keys(KINDS[kind])).toEqual(files)
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1))
  },
)

test('what ran before a failed migration stays, and the failed one is named with its reason', async () => {
  const file = aFile()
  const broken: Migrations = {
    '0001-good': { up: (db) => db.schema.createTable('good').addColumn('id', 'text').execute() },
    '0002-bad': { up: (db) => db.schema.createTable('good').addColumn('id', 'text').execute() },
  }
  const failing = migrated(file, broken)
  await expect(failing).rejects.toMatchObject({
    message: 'migration 0002-bad failed',
    cause: { message: 'table "good" already exists' },
  })
  expect(shapeOf(file).run).toEqual(['0001-good'])
})

test('a file of a newer version is refused', async () => {
  const file = aFile()
  const up: Migrations[string]['up'] = (db) => db.schema.createTable('new').addColumn('id', 'text').execute()
  await migrated(file, { ...KINDS['ballot-box'], '0002-new': { up } })
  await expect(migrated(file, KINDS['ballot-box'])).rejects.toMatchObject({
    cause: { message: expect.stringContaining('0002-new') },
  })
})
