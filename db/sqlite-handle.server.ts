/** An open SQLite file: durable, with foreign keys, and with its statements compiled once. */
import Database from 'better-sqlite3'
import { whenFree } from './busy.server.ts'

/** Older ones can corrupt a file when two connections checkpoint at once. */
const OLDEST_SQLITE = '3.51.3'
const MOST_STATEMENTS = 400
const FULL = 2
const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i

export type Statement = Database.Statement<unknown[]>

export interface Handle {
  readonly file: string
  readonly database: Database.Database
  /** Compiles `sql` at first use and keeps it; the least recently used are given up. */
  statement(sql: string): Statement
}

export interface OpenOptions {
  /** Make the file if there is none. */
  readonly make?: boolean
  /** Overwrite what is deleted or changed with zeros. */
  readonly secureDelete?: boolean
}

/** Opens `file`, waiting for other processes without stopping the event loop. @throws SQLITE_CANTOPEN if it is not there */
export function openHandle(file: string, options: OpenOptions = {}): Promise<Handle> {
  return whenFree(file, () => {
    const database = new Database(file, { fileMustExist: !options.make, timeout: 0 })
    try {
      prepare(database, options)
    } catch (error) {
      database.close()
      throw error
    }
    return { file, database, statement: cachedStatements(database) }
  })
}

function prepare(database: Database.Database, { secureDelete = false }: OpenOptions): void {
  assertVersion(String(database.prepare('select sqlite_version()').pluck().get()))
  const expected = {
    journal_mode: 'wal',
    synchronous: FULL,
    foreign_keys: 1,
    secure_delete: secureDelete ? 1 : 0,
  }
  for (const [pragma, value] of Object.entries(expected)) {
    database.pragma(`${pragma} = ${value}`)
    const answer = database.pragma(pragma, { simple: true })
    if (answer !== value) throw new Error(`${database.name}: ${pragma} is ${answer}, but must be ${value}`)
  }
  database.pragma('temp_store = memory')
}

/** @throws Error for an SQLite that is too old to be trusted with a live file */
export function assertVersion(version: string): void {
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0)
    throw new Error(`SQLite is ${version}, but must be ${OLDEST_SQLITE} or newer`)
}

function cachedStatements(database: Database.Database): (sql: string) => Statement {
  const known = new Map<string, Statement>()
  return (sql) => {
    if (CHANGES_TABLES.test(sql)) {
      known.clear() // a kept `select *` would go on answering with the columns of before
      return database.prepare<unknown[]>(sql)
    }
    const statement = known.get(sql) ?? database.prepare<unknown[]>(sql)
    known.delete(sql)
    known.set(sql, statement)
    const [oldest] = known.keys()
    if (known.size > MOST_STATEMENTS && oldest !== undefined) known.delete(oldest)
    return statement
  }
}
