/** Files of ballots read whole, in one piece or in many. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BallotFile } from '#app/voting/files/ballot-file.ts'
import { isFileFault } from '#app/voting/files/file-fault.ts'
import { readerFor } from '#app/voting/files/reader-for.ts'

/** Reads these bytes as a file of this name; in pieces of so many bytes. */
export function readBytes(name: string, bytes: Uint8Array, piece = bytes.length || 1): BallotFile {
  const reader = readerFor(name)
  if (!reader) throw new Error(`no reader for ${name}`)
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece))
  return reader.end()
}

/** The same of a text. */
export const readLines = (name: string, lines: readonly string[]): BallotFile =>
  readBytes(name, new TextEncoder().encode(lines.join('\n')))

export const readBallots = (file: string): BallotFile => readBytes(path.basename(file), readFileSync(file))

/** Where a file is broken, and why. */
export function faultOf(name: string, lines: readonly string[]): { line: number; reason: string } {
  try {
    readLines(name, lines)
  } catch (error) {
    if (isFileFault(error)) return { line: error.line, reason: error.reason }
    throw error
  }
  throw new Error('it was read')
}
