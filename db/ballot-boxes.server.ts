/** The ballot boxes of one city: a file a vote, apart from everything that knows a person. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ballotBoxMigrations } from './ballot-box/migrations/index.ts'
import type { BallotBoxDb, BallotBoxTables, BallotBoxTrx } from './ballot-box/schema.ts'
import { boxFile, boxSource, newestBox, nextBox } from './box-files.server.ts'
import type { Connections, Source } from './connections.server.ts'
import { isSafeName, removeDatabase, removeLeftovers, safeName, syncFolder } from './files.server.ts'
import { type GroupCommit, groupCommit } from './group-commit.server.ts'
import { migrate } from './migrate.server.ts'
import type { OpenFiles } from './open-files.server.ts'
import { fixedSource, type SqliteFile, sqliteFile } from './sqlite.server.ts'

export interface BallotBoxes {
  /** The box of a vote, for reading; undefined if none was made. */
  find(voteId: string): Promise<BallotBoxDb | undefined>
  /** Makes the box of a vote and fills it, wholly or not at all. @throws Error if it was made already */
  make(voteId: string, fill: (trx: BallotBoxTrx) => Promise<void>): Promise<void>
  /**
   * Runs `work` together with what else arrives in this turn of the event loop, sorted by `order`, each member for
   * itself. Resolves when it is on the disk; rejects with what `work` threw. After the answers the log is emptied.
   */
  write<T>(voteId: string, order: string, work: (trx: BallotBoxTrx) => Promise<T>): Promise<T>
  /**
   * The same for rows that are new in the box. Afterwards the whole file is laid out anew, so that their places do
   * not tell that they came later.
   */
  add<T>(voteId: string, work: (trx: BallotBoxTrx) => Promise<T>): Promise<T>
  /**
   * Puts a fresh box in the place of the old one, filled by `copy` while nobody writes. May be repeated. The old file
   * and its log are gone; other processes let go of it at their next step.
   */
  replace(voteId: string, copy: (old: BallotBoxDb, fresh: BallotBoxTrx) => Promise<void>): Promise<void>
  /** Finishes what is waiting and closes all files. */
  close(): Promise<void>
}

interface Box {
  readonly file: SqliteFile<BallotBoxTables>
  readonly group: GroupCommit<BallotBoxTables>
}

/** What is done after the answers of a group have gone out: nothing of the order of ballots stays in the log. */
const emptyLog = (connections: Connections) => connections.emptyLog()

/** The boxes in `folder`, which need not exist yet. */
export function openBallotBoxes(
  folder: string,
  openFiles: OpenFiles,
  afterGroup: (connections: Connections) => Promise<void> = emptyLog,
): BallotBoxes {
  const known = new Map<string, Promise<Box>>()

  async function open(voteId: string): Promise<Box | undefined> {
    const opened = known.get(voteId)
    if (opened) return opened
    if (!isSafeName(voteId) || newestBox(folder, voteId) === undefined) return undefined
    const opening = openBox(boxSource(folder, voteId), openFiles, afterGroup)
    known.set(voteId, opening)
    opening.catch(() => known.delete(voteId))
    return opening
  }

  async function need(voteId: string): Promise<Box> {
    const box = await open(voteId)
    if (!box) throw new Error(`vote ${voteId} has no ballot box`)
    box.file.connections.refuseInside()
    return box
  }

  return {
    async find(voteId) {
      return (await open(voteId))?.file.reading
    },
    make: (voteId, fill) => makeBox(folder, safeName(voteId), openFiles, fill),
    async write(voteId, order, work) {
      return (await need(voteId)).group.write(order, work)
    },
    async add(voteId, work) {
      const { db, connections } = (await need(voteId)).file
      const value = await db.transaction().execute(work)
      await connections.layOutAnew()
      await connections.emptyLog()
      return value
    },
    async replace(voteId, copy) {
      await replaceBox(folder, voteId, await need(voteId), openFiles, copy)
    },
    async close() {
      for (const opening of known.values()) {
        const box = await opening
        await box.group.whenIdle()
        await box.file.connections.destroy()
      }
    },
  }
}

async function openBox(
  source: Source,
  openFiles: OpenFiles,
  afterGroup: (connections: Connections) => Promise<void>,
): Promise<Box> {
  const file = sqliteFile<BallotBoxTables>(source, openFiles)
  await migrate(file.db, ballotBoxMigrations)
  return { file, group: groupCommit(file.db, () => afterGroup(file.connections)) }
}

async function makeBox(
  folder: string,
  voteId: string,
  openFiles: OpenFiles,
  fill: (trx: BallotBoxTrx) => Promise<void>,
): Promise<void> {
  fs.mkdirSync(folder, { recursive: true })
  if (newestBox(folder, voteId) !== undefined) throw new Error(`vote ${voteId} has its ballot box already`)
  const half = await halfMade(folder, voteId, openFiles, fill)
  try {
    fs.linkSync(half, boxFile(folder, voteId, 1)) // fails where a rename would overwrite the box of another process
  } finally {
    removeDatabase(half)
  }
  syncFolder(folder)
}

async function replaceBox(
  folder: string,
  voteId: string,
  { file, group }: Box,
  openFiles: OpenFiles,
  copy: (old: BallotBoxDb, fresh: BallotBoxTrx) => Promise<void>,
): Promise<void> {
  await group.whenIdle()
  await file.db.transaction().execute(async (old) => {
    const half = await halfMade(folder, voteId, openFiles, (fresh) => copy(old, fresh))
    nextBox(folder, voteId, half)
  })
  file.connections.putAway()
}

/** A whole box under a name of its own: filled in one transaction, rows laid out by their keys, log empty, closed. */
async function halfMade(
  folder: string,
  voteId: string,
  openFiles: OpenFiles,
  fill: (trx: BallotBoxTrx) => Promise<void>,
): Promise<string> {
  removeLeftovers(folder, `.${voteId}.`)
  const half = path.join(folder, `.${voteId}.${randomBytes(8).toString('hex')}`)
  const { db, connections } = sqliteFile<BallotBoxTables>(
    { ...fixedSource(half), secureDelete: true, make: true },
    openFiles,
  )
  try {
    await migrate(db, ballotBoxMigrations)
    await db.transaction().execute(fill)
    await connections.layOutAnew()
    await connections.emptyLog()
    await connections.destroy()
    return half
  } catch (error) {
    await connections.destroy()
    removeDatabase(half)
    throw error
  }
}
