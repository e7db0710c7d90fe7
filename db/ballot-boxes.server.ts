/** The ballot boxes of one city: a file a vote, apart from everything that knows a person. */
import { ballotBoxMigrations } from './ballot-box/migrations/index.ts'
import type { BallotBoxDb, BallotBoxTables, BallotBoxTrx } from './ballot-box/schema.ts'
import { boxSource, newestBox } from './box-files.server.ts'
import { type Box, type Copy, type Fill, makeBox, replaceBox } from './box-making.server.ts'
import type { Connections, Source } from './connections.server.ts'
import { isSafeName, safeName } from './files.server.ts'
import { groupCommit } from './group-commit.server.ts'
import { migrate } from './migrate.server.ts'
import type { OpenFiles } from './open-files.server.ts'
import { type SqliteFile, sqliteFile } from './sqlite.server.ts'

export interface BallotBoxes {
  /** The box of a vote, for reading; undefined if none was made. */
  find(voteId: string): Promise<BallotBoxDb | undefined>
  /** Makes the box of a vote and fills it, wholly or not at all. @throws Error if it was made already */
  make(voteId: string, fill: Fill): Promise<void>
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
  replace(voteId: string, copy: Copy): Promise<void>
  /** Finishes what is waiting and closes all files. */
  close(): Promise<void>
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
    find: async (voteId) => (await open(voteId))?.file.reading,
    make: (voteId, fill) => makeBox({ folder, openFiles, voteId: safeName(voteId) }, fill),
    write: async (voteId, order, work) => (await need(voteId)).group.write(order, work),
    add: async (voteId, work) => addTo((await need(voteId)).file, work),
    replace: async (voteId, copy) => replaceBox({ folder, openFiles, voteId }, await need(voteId), copy),
    async close() {
      for (const opening of known.values()) await closeBox(await opening)
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

async function addTo<T>(
  { db, connections }: SqliteFile<BallotBoxTables>,
  work: (trx: BallotBoxTrx) => Promise<T>,
): Promise<T> {
  const value = await db.transaction().execute(work)
  await connections.layOutAnew()
  await connections.emptyLog()
  return value
}

async function closeBox({ file, group }: Box): Promise<void> {
  await group.whenIdle()
  await file.connections.destroy()
}
