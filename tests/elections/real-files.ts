/** The real elections beside this file, and what is known of their outcomes. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decodePabulib, type PabulibFile, readPabulib } from '#app/voting/files/pabulib.ts'

const FOLDER = path.join(import.meta.dirname, 'pabulib')
export const WIELICZKA = path.join(import.meta.dirname, '../../db/demo/wieliczka/poland_wieliczka_2023.pb')

export interface Known {
  readonly item: string
  readonly num_projects: number
  readonly num_votes: number
  readonly budget: number
  readonly tally: Readonly<Record<string, { cost: number; votes: number; score?: number }>>
  readonly checks: Readonly<Record<string, boolean | null>>
  readonly official?: {
    readonly selected: readonly string[]
    readonly cost: number
    readonly reproduced_by?: readonly string[]
  }
  readonly computed: Readonly<Record<string, KnownOutcome>>
}

export interface KnownOutcome {
  readonly selected: readonly string[]
  readonly cost: number
  readonly order_of_purchase?: readonly string[]
}

/** Name of an election to what is known of it. */
export const KNOWN: ReadonlyMap<string, Known> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => [
      name.slice(0, -'.expected.json'.length),
      JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')),
    ]),
)

export const pathOf = (name: string): string =>
  name === 'poland_wieliczka_2023' ? WIELICZKA : path.join(FOLDER, `${name}.pb`)

const read = new Map<string, PabulibFile>()

/** Reads a file once. */
export function readReal(name: string): PabulibFile {
  const file = read.get(name) ?? readPabulib(decodePabulib(readFileSync(pathOf(name))), `${name}.pb`)
  read.set(name, file)
  return file
}
