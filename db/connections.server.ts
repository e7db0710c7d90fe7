/** The way to one SQLite file: one handle, first come first served, opened on demand and put away when idle. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type ConnectionProvider, type DatabaseConnection, type Driver } from 'kysely'
import { whenFree } from './busy.server.ts'
import type { OpenFiles } from './open-files.server.ts'
import { ReadingConnection, SqliteConnection } from './sqlite-connection.server.ts'
import { type Handle, openHandle } from './sqlite-handle.server.ts'

export interface Source {
  /** Where the file lies now; undefined if there is none. */
  locate(): string | undefined
  /** The file that was opened may still be used: it was not replaced by another process. */
  isCurrent(file: string): boolean
  readonly secureDelete: boolean
  /** Make the file if there is none. */
  readonly make?: boolean
}

interface Visit {
  readonly connections: Connections
  /** False once the connection was given back: work that was merely started inside may then go on. */
  isInside: boolean
  readonly outer: Visit | undefined
}

const visits = new AsyncLocalStorage<Visit | undefined>()

/** Runs `work` as if nobody held a connection: for loops that serve many callers. */
export const outsideAll = <T>(work: () => T): T => visits.run(undefined, work)

const LONGEST_WAIT_TO_EMPTY_SECONDS = 2
const BEGIN = CompiledQuery.raw('begin immediate')
const COMMIT = CompiledQuery.raw('commit')
const ROLLBACK = CompiledQuery.raw('rollback')

export class Connections implements ConnectionProvider, Driver {
  readonly #connection = new SqliteConnection(() => this.#opened())
  readonly #waiting: (() => void)[] = []
  /** The same turns, for those who may only read. */
  readonly reading: ConnectionProvider = {
    provideConnection: (consumer) =>
      this.provideConnection((connection) =>
        consumer(new ReadingConnection(connection, (sql) => this.#opened().statement(sql).readonly)),
      ),
  }
  #held = false
  #closed = false
  #handle: Handle | undefined

  constructor(
    private readonly source: Source,
    private readonly openFiles: OpenFiles,
  ) {}

  /** Hands the one connection to `consumer` when it is its turn. @throws Error inside its own transaction, at once */
  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    this.refuseInside()
    await this.#takeTurn()
    const visit: Visit = { connections: this, isInside: true, outer: visits.getStore() }
    try {
      await this.#open()
      return await visits.run(visit, () => consumer(this.#connection))
    } finally {
      visit.isInside = false
      if (this.#handle?.database.inTransaction) this.#handle.database.exec('rollback')
      this.#passTurn()
    }
  }

  /** @throws Error if the caller stands inside a transaction of this very file, where waiting would never end */
  refuseInside(): void {
    for (let visit = visits.getStore(); visit; visit = visit.outer) {
      if (visit.connections === this && visit.isInside)
        throw new Error(
          `${this.#handle?.file ?? 'a database'} was used through its outer handle inside its own transaction: use trx`,
        )
    }
  }

  /**
   * Copies the log into the file and empties it. Gives up in silence where another process reads for too long or the
   * disk is full: whoever writes next does it again.
   */
  async emptyLog(): Promise<void> {
    const emptied = this.#exclusively(({ file, database }) =>
      whenFree(
        file,
        () => {
          const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
          if (row?.busy) throw Object.assign(new Error('the log is being read'), { code: 'SQLITE_BUSY' })
        },
        LONGEST_WAIT_TO_EMPTY_SECONDS,
      ),
    )
    await emptied.catch(() => undefined)
  }

  /** Writes the whole file anew, rows in the order of their keys, so that places tell nothing of the order of writing. */
  async layOutAnew(): Promise<void> {
    await this.#exclusively(({ file, database }) => whenFree(file, () => database.exec('vacuum')))
  }

  /** Closes the file if nobody uses it or waits for it; it opens again when it is asked for. Says whether it is closed. */
  putAway(): boolean {
    if (this.#held) return false
    this.#shut()
    return true
  }

  get isReplaced(): boolean {
    return this.#handle !== undefined && !this.source.isCurrent(this.#handle.file)
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (;;) {
      await connection.executeQuery(BEGIN)
      if (this.source.isCurrent(this.#opened().file)) return
      await connection.executeQuery(ROLLBACK)
      this.#shut()
      await this.#open()
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(COMMIT)
  }

  /** SQLite has rolled back by itself after some errors (a full disk); then there is nothing left to do. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#opened().database.inTransaction) await connection.executeQuery(ROLLBACK)
  }

  /** Waits for its turn, closes the file and refuses everything that comes later. */
  async destroy(): Promise<void> {
    await this.#takeTurn()
    this.#closed = true
    this.#shut()
    this.#passTurn()
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    throw new Error('connections are handed out by provideConnection')
  }

  async releaseConnection(): Promise<void> {}

  async #exclusively(work: (handle: Handle) => Promise<unknown>): Promise<void> {
    await this.provideConnection(async () => {
      await work(this.#opened())
    })
  }

  async #open(): Promise<void> {
    if (this.#closed) throw new Error('this database was closed')
    if (this.isReplaced) this.#shut()
    this.#handle ??= await this.#openNewest()
    this.openFiles.used(this)
  }

  /** Out of file descriptors there are others to be had: those of files that nobody uses now. */
  async #openNewest(): Promise<Handle> {
    for (;;) {
      const file = this.source.locate()
      if (file === undefined) throw new Error('this database does not exist any more')
      try {
        return await openHandle(file, this.source)
      } catch (error) {
        if (this.source.isCurrent(file) && !this.openFiles.putAllAway()) throw error
      }
    }
  }

  #opened(): Handle {
    if (!this.#handle) throw new Error('this database is not open')
    return this.#handle
  }

  #shut(): void {
    this.#handle?.database.close()
    this.#handle = undefined
    this.openFiles.closed(this)
  }

  async #takeTurn(): Promise<void> {
    if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#held = true
  }

  #passTurn(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#held = false
  }
}
