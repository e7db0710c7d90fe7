/** Making the file of a ballot box, and putting a fresh one in the place of an old one. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ballotBoxMigrations } from './ballot-box/migrations/index.ts'
import type { BallotBoxDb, BallotBoxTables, BallotBoxTrx } from './ballot-box/schema.ts'
import { boxFile, newestBox, nextBox } from './box-files.server.ts'
import { removeDatabase, removeLeftovers, syncFolder } from './files.server.ts'
import type { GroupCommit } from './group-commit.server.ts'
import { migrate } from './migrate.server.ts'
import type { OpenFiles } from './open-files.server.ts'
import { fixedSource, type SqliteFile, sqliteFile } from './sqlite.server.ts'

export type Fill = (trx: BallotBoxTrx) => Promise<void>
export type Copy = (old: BallotBoxDb, fresh: BallotBoxTrx) => Promise<void>

/** A box that is open in this process. */
export interface Box {
  readonly file: SqliteFile<BallotBoxTables>
  readonly group: GroupCommit<BallotBoxTables>
}

interface BoxPlace {
  readonly folder: string
  readonly voteId: string
  readonly openFiles: OpenFiles
}

/** Makes the first box of a vote, wholly or not at all. @throws Error if there is one */
export async function makeBox(place: BoxPlace, fill: Fill): Promise<void> {
  const { folder, voteId } = place
  fs.mkdirSync(folder, { recursive: true })
  if (newestBox(folder, voteId) !== undefined) throw new Error(`vote ${voteId} has its ballot box already`)
  const half = await halfMade(place, fill)
  try {
    fs.linkSync(half, boxFile(folder, voteId, 1)) // fails where a rename would overwrite the box of another process
  } finally {
    removeDatabase(half)
  }
  syncFolder(folder)
}

/** Puts a fresh box in the place of an old one, while the write lock of the old one is held. */
export async function replaceBox(place: BoxPlace, { file, group }: Box, copy: Copy): Promise<void> {
  await group.whenIdle()
  await file.db.transaction().execute(async (old) => {
    const half = await halfMade(place, (fresh) => copy(old, fresh))
    nextBox(place.folder, place.voteId, half)
  })
  file.connections.putAway()
}

/** A whole box under a name of its own: filled in one transaction, rows laid out by their keys, log empty, closed. */
async function halfMade({ folder, voteId, openFiles }: BoxPlace, fill: Fill): Promise<string> {
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
