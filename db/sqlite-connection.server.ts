/** One connection as Kysely uses it, over a handle that may be opened anew beneath it. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { whenFree } from './busy.server.ts'
import type { Handle } from './sqlite-handle.server.ts'

const LONGEST_TURN_MS = 8
let turnBegan: number | undefined

/**
 * Whether queries have kept the event loop from turning for too long. SQLite answers at once, so a loop of awaited
 * queries would never let anything else happen.
 */
function hasKeptTheLoop(): boolean {
  const now = performance.now()
  if (turnBegan === undefined) {
    turnBegan = now
    setImmediate(() => {
      turnBegan = undefined
    })
  }
  return now - turnBegan > LONGEST_TURN_MS
}

export class SqliteConnection implements DatabaseConnection {
  constructor(private readonly handle: () => Handle) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (hasKeptTheLoop()) await nextTurn()
    const handle = this.handle()
    return whenFree(handle.file, () => {
      const statement = handle.statement(sql)
      if (statement.reader) return { rows: statement.all(parameters) as Row[] }
      return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) }
    })
  }

  /** Lists are read whole; whoever needs more reads in pages. */
  streamQuery(): never {
    throw new Error('queries are not streamed')
  }
}

/** The same, for those who may read and not write. */
export class ReadingConnection implements DatabaseConnection {
  constructor(
    private readonly inner: DatabaseConnection,
    private readonly isReadOnly: (sql: string) => boolean,
  ) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.isReadOnly(query.sql)) throw new Error('this handle only reads')
    return this.inner.executeQuery<Row>(query)
  }

  streamQuery(): never {
    throw new Error('queries are not streamed')
  }
}
