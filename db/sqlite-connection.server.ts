/** One connection as Kysely uses it, over a handle that may be opened anew beneath it. */
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { whenFree } from './busy.server.ts'
import type { Handle } from './sqlite-handle.server.ts'

export class SqliteConnection implements DatabaseConnection {
  constructor(private readonly handle: () => Handle) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
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
