/** Brings a database up to date, one migration and one transaction at a time. */
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { hasTable } from './engine.server.ts'

/** Migrations by name; names sort in the order in which they run, and never change once released. */
export type Migrations = Readonly<Record<string, Migration>>

const MIGRATIONS_RUN = 'kysely_migration'

/**
 * Runs what has not run yet. Safe when two processes do so at once: each migration takes the write lock, looks
 * what has run, runs and is noted in one transaction.
 *
 * @throws Error with the name of the migration that failed; what ran before it stays, of the failed one nothing stays
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  if (await isUpToDate(db, migrations)) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    allowUnorderedMigrations: true, // Kysely would sort by the clock, which may have stepped back between two upgrades
  })
  for (let done = false; !done; ) {
    const { error, results = [] } = await migrator.migrateUp()
    const failed = results.find(({ status }) => status === 'Error')
    if (error)
      throw new Error(`migration ${failed?.migrationName ?? '(none started)'} failed`, { cause: error })
    done = results.length === 0
  }
}

/** Every migration ran, and no other: one cheap question, for files that are opened again and again. */
async function isUpToDate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<boolean> {
  if (!(await hasTable(db, MIGRATIONS_RUN))) return false
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATIONS_RUN)}`.execute(db)
  return rows.length === Object.keys(migrations).length && rows.every(({ name }) => name in migrations)
}
