/** Files and folders that are made whole or not at all, and stay after a power cut. */
import fs from 'node:fs'
import path from 'node:path'

const HOUR_MS = 3_600_000

/** Names that may become part of a path: nothing that climbs, hides or surprises. */
export const isSafeName = (name: string) => /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(name)

/** @throws Error for a name that could lead out of its folder */
export function safeName(name: string): string {
  if (!isSafeName(name)) throw new Error(`${JSON.stringify(name)} cannot be the name of a file`)
  return name
}

/** Makes names in `folder` durable. */
export function syncFolder(folder: string): void {
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Removes a database with its log; what is not there is removed already. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm']) fs.rmSync(file + ending, { force: true })
}

/** Removes what a process left half made when it died more than an hour ago: entries whose name begins so. */
export function removeLeftovers(folder: string, beginning: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(beginning)) continue
    const leftover = path.join(folder, name)
    const { mtimeMs } = fs.statSync(leftover, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (Date.now() - mtimeMs > HOUR_MS) fs.rmSync(leftover, { recursive: true, force: true })
  }
}
