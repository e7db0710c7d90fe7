/** A file of ballots, read piece by piece: the election in it, what it is about, and what is usual for a rule on it. */
import fs from 'node:fs'
import type { Ballots } from '#app/voting/ballots.ts'
import type { Election } from '#app/voting/election.ts'
import { type BallotFile, type BallotFileReader, electionIn } from '#app/voting/files/ballot-file.ts'
import { BALLOT_FILES, readerFor } from '#app/voting/files/reader-for.ts'
import type { Occasion } from '#app/voting/usual-rules.ts'
import type { Subject } from './teller.ts'

export interface Source {
  readonly path: string
  readonly election: Election
  readonly subject: Subject
  readonly occasion: Occasion
  /** Amounts of the election are 10^-scale of the file's. */
  readonly scale: 0 | 2
}

/** What is wrong with what was given for a file; `complaint` is the key of a sentence in `tally.json`. */
export interface NoSource {
  readonly complaint: 'cannot-read' | 'ending-unknown'
  readonly values: Readonly<Record<string, string>>
}

/** Throws FileFault for a file that is broken. */
export function sourceAt(path: string): Source | NoSource {
  const reader = readerFor(path)
  if (!reader) return { complaint: 'ending-unknown', values: { file: path, known: BALLOT_FILES.join(', ') } }
  const file = readAll(path, reader)
  if (!file) return { complaint: 'cannot-read', values: { file: path } }
  const { title, currency, options, scale } = file
  return {
    path,
    election: electionIn(file),
    subject: {
      title,
      currency,
      names: new Map(options.map(({ id, name }) => [id, name === id ? '' : name])),
    },
    occasion: occasionOf(file),
    scale,
  }
}

const PIECE = 1 << 20

/** Undefined for what cannot be opened. */
function readAll(path: string, reader: BallotFileReader): BallotFile | undefined {
  const descriptor = opened(path)
  if (descriptor === undefined) return undefined
  try {
    const piece = Buffer.alloc(PIECE)
    for (;;) {
      const length = fs.readSync(descriptor, piece)
      if (length === 0) return reader.end()
      reader.push(piece.subarray(0, length))
    }
  } finally {
    fs.closeSync(descriptor)
  }
}

function opened(path: string): number | undefined {
  try {
    return fs.statSync(path).isFile() ? fs.openSync(path, 'r') : undefined
  } catch {
    return undefined
  }
}

/** What a paper may say is what the file says, else what those say that say most. */
function occasionOf({ ballots, limits, seats, scale }: BallotFile): Occasion {
  const said = mostSaid(ballots)
  return {
    kind: ballots.kind,
    seats: seats ?? 1,
    marks: limits.marks ?? said.marks,
    most: limits.most ?? said.most,
    sum: limits.sum ?? said.sum,
    unit: 10 ** scale,
  }
}

function mostSaid({ starts, values }: Ballots): { marks: number; most: number; sum: number } {
  let [marks, most, sum] = [1, 1, 1]
  for (let group = 0; group + 1 < starts.length; group++) {
    const [from = 0, to = 0] = [starts[group], starts[group + 1]]
    let given = 0
    for (const value of values.subarray(from, to)) {
      most = Math.max(most, value)
      given += value
    }
    marks = Math.max(marks, to - from)
    sum = Math.max(sum, given)
  }
  return { marks, most, sum }
}
