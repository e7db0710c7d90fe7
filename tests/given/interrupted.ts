/** Migrations that are interrupted after some of their statements. */
import type { Kysely, KyselyPlugin } from 'kysely'
import { ballotBoxMigrations } from '#db/ballot-box/migrations/index.ts'
import { cityMigrations } from '#db/city/migrations/index.ts'
import type { Migrations } from '#db/migrate.server.ts'
import { networkMigrations } from '#db/network/migrations/index.ts'
import { OpenFiles } from '#db/open-files.server.ts'
import { fixedSource, type SqliteFile, sqliteFile } from '#db/sqlite.server.ts'

export const KINDS = {
  city: cityMigrations,
  network: networkMigrations,
  'ballot-box': ballotBoxMigrations,
} as const satisfies Record<string, Migrations>
export type Kind = keyof typeof KINDS

/** A file that is made at the first query. */
export const anyFile = (file: string): SqliteFile<unknown> =>
  sqliteFile<unknown>({ ...fixedSource(file), make: true }, new OpenFiles(1))

/** The same migrations; `interrupt` is called after each statement of `name`, and told how many were run. */
export function interrupted(
  migrations: Migrations,
  name: string,
  interrupt: (run: number) => void,
): Migrations {
  const whole = migrations[name]
  if (!whole) throw new Error(`there is no migration ${name}`)
  let run = 0
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      if (run > 0) interrupt(run)
      run++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const up = async (db: Kysely<unknown>) => {
    run = 0
    await whole.up(db.withPlugin(counter))
    interrupt(run)
  }
  return { ...migrations, [name]: { up } }
}
