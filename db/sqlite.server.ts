/** How we speak to SQLite: Kysely over one handle a file, with our own turns, transactions and statements. */
import {
  DefaultQueryExecutor,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { Connections, type Source } from './connections.server.ts'
import type { OpenFiles } from './open-files.server.ts'

export interface SqliteFile<Tables> {
  readonly db: Kysely<Tables>
  /** The same file for those who may only read. */
  readonly reading: Kysely<Tables>
  readonly connections: Connections
}

/** A file behind its two query builders. Nothing is opened before the first query. */
export function sqliteFile<Tables>(source: Source, openFiles: OpenFiles): SqliteFile<Tables> {
  const connections = new Connections(source, openFiles)
  return {
    connections,
    db: kyselyOver<Tables>(connections, connections),
    reading: kyselyOver<Tables>(connections, connections.reading),
  }
}

/** A file that stays where it is and is never replaced. */
export const fixedSource = (file: string): Source => ({
  locate: () => file,
  isCurrent: () => true,
  secureDelete: false,
})

function kyselyOver<Tables>(
  connections: Connections,
  provider: Pick<Connections, 'provideConnection'>,
): Kysely<Tables> {
  const dialect: Dialect = {
    createDriver: () => connections,
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
  const executor = new DefaultQueryExecutor(new SqliteQueryCompiler(), new TransactionalAdapter(), provider)
  return new Kysely<Tables>({ config: { dialect }, dialect, driver: connections, executor })
}

/** SQLite can roll back changes of tables; Kysely's own adapter says it cannot, and would migrate without transactions. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
