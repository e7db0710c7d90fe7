/** A file of ballots, read: the election in it, what it is about, and what is usual for a rule on it. */
import fs from 'node:fs'
import type { Ballots } from '#app/voting/ballots.ts'
import type { Election } from '#app/voting/election.ts'
import { decodePabulib, electionOf, readPabulib } from '#app/voting/files/pabulib.ts'
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

/** Undefined for what cannot be opened. Throws FileFault for a file that is broken. */
export function sourceAt(path: string): Source | undefined {
  const bytes = bytesOf(path)
  if (!bytes) return undefined
  const file = readPabulib(decodePabulib(bytes, path), path)
  const election = electionOf(file)
  return {
    path,
    election,
    subject: {
      title: file.meta.description ?? '',
      currency: file.meta.currency ?? '',
      names: new Map(file.projects.map(({ id, name }) => [id, name ?? ''])),
    },
    occasion: occasionOf(election.ballots, 1, 10 ** file.scale),
    scale: file.scale,
  }
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(path)
  } catch {
    return undefined
  }
}

/** What papers may say is taken from those that say most. */
function occasionOf({ kind, starts, values }: Ballots, seats: number, unit: number): Occasion {
  let [marks, most, sum] = [1, 1, 1]
  for (let group = 0; group + 1 < starts.length; group++) {
    const [from = 0, to = 0] = [starts[group], starts[group + 1]]
    const given = values.subarray(from, to)
    marks = Math.max(marks, to - from)
    most = Math.max(most, ...given)
    sum = Math.max(
      sum,
      given.reduce((one, other) => one + other, 0),
    )
  }
  return { kind, seats, marks, most, sum, unit }
}
