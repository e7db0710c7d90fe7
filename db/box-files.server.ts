/**
 * Where the file of a ballot box lies. The first is `<vote>.db`; one that replaces it gets the next number,
 * `<vote>.2.db`, and never the old name: a log that belongs to the old file would be read as the new one's.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { Source } from './connections.server.ts'
import { removeDatabase, syncFolder } from './files.server.ts'

export const boxFile = (folder: string, voteId: string, number: number) =>
  path.join(folder, number === 1 ? `${voteId}.db` : `${voteId}.${number}.db`)

/** The file that counts now: the one with the highest number; undefined if there is none. */
export function newestBox(folder: string, voteId: string): string | undefined {
  const newest = Math.max(0, ...numbersOf(folder, voteId))
  return newest === 0 ? undefined : boxFile(folder, voteId, newest)
}

/** A box that may be replaced by another process between any two steps of ours. */
export const boxSource = (folder: string, voteId: string): Source => ({
  locate: () => newestBox(folder, voteId),
  isCurrent: (file) => fs.existsSync(file) && !fs.existsSync(following(folder, voteId, file)),
  secureDelete: true,
})

/**
 * Gives `made`, a whole and closed box, the next number, and removes all earlier ones with their logs. To be called
 * while the write lock of the newest is held: whoever gets the lock next sees that the file is gone.
 */
export function nextBox(folder: string, voteId: string, made: string): void {
  const earlier = numbersOf(folder, voteId)
  fs.renameSync(made, boxFile(folder, voteId, Math.max(0, ...earlier) + 1))
  syncFolder(folder)
  for (const number of earlier) removeDatabase(boxFile(folder, voteId, number))
  syncFolder(folder)
}

const following = (folder: string, voteId: string, file: string) =>
  boxFile(folder, voteId, numberIn(voteId, path.basename(file)) + 1)

function numbersOf(folder: string, voteId: string): number[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .map((name) => numberIn(voteId, name))
    .filter((number) => number > 0)
}

/** 0 for a file that is none of this vote's boxes. */
function numberIn(voteId: string, name: string): number {
  if (!name.startsWith(`${voteId}.`)) return 0
  const rest = name.slice(voteId.length + 1)
  return rest === 'db' ? 1 : Number(/^(\d+)\.db$/.exec(rest)?.[1] ?? 0)
}
