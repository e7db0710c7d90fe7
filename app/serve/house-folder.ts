/** Where this installation lies: the folder with `package.json`, whether we run from sources or from a build. */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute. Throws when no folder above this module is ours. */
export function houseFolder(from = path.dirname(fileURLToPath(import.meta.url))): string {
  if (isOurs(path.join(from, 'package.json'))) return from
  const above = path.dirname(from)
  if (above === from) throw new Error(`no package.json of meydan above ${fileURLToPath(import.meta.url)}`)
  return houseFolder(above)
}

const isOurs = (file: string) =>
  fs.existsSync(file) && (JSON.parse(fs.readFileSync(file, 'utf8')) as { name?: string }).name === 'meydan'
