/** Files as they lie on the disk. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Every file under `folder`, by its path in there, with the SHA-256 of its bytes. But for SQLite's shared memory, which
 * is an index of the log: readers move marks in it, and it is made anew from the log.
 */
export function fingerprintsUnder(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(
    (name) => !name.endsWith('-shm') && fs.statSync(path.join(folder, name)).isFile(),
  )
  return Object.fromEntries(files.map((name) => [name, hashOf(path.join(folder, name))]))
}

const hashOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
