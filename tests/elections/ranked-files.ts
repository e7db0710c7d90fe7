/** The real ranked elections beside this file, and what is known of their outcomes. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { Paper } from '#app/voting/ballots.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'

const FOLDER = path.join(import.meta.dirname, 'ranked')

export interface IrvRound {
  readonly tally: Readonly<Record<string, number>>
  readonly exhausted: number
  readonly eliminated: number | string | null
}

export const textOf = (item: string, file: string): string =>
  readFileSync(path.join(FOLDER, item, file), 'utf8')

/** What is known of an election; its shape differs from item to item. */
export const knownOf = (item: string) => JSON.parse(textOf(item, 'expected.json'))

/** One paper as it was read: what stands on each rank, from the first; nothing where the rank was left out. */
export interface Read {
  readonly count: number
  readonly ranks: readonly (readonly string[])[]
}

/** `lot`: the options in the order of the lot. Papers may name others, who have withdrawn: ranks close up over them. */
export function rankedElection(lot: readonly string[], papers: readonly Read[]): Election {
  const asPaper = ({ count, ranks }: Read): Paper => {
    const still = ranks.map((names) => names.filter((name) => lot.includes(name)))
    const kept = still.filter((names, rank) => names.length > 0 || ranks[rank]?.length === 0)
    const marks = kept.flatMap((names, rank) => names.map((name) => [lot.indexOf(name), rank + 1] as const))
    return { count, positions: marks.map(([position]) => position), values: marks.map(([, rank]) => rank) }
  }
  return {
    budget: 0,
    options: lot.map((id) => ({ id, cost: 0 })),
    ballots: ballotsOf('ranked', lot.length, papers.map(asPaper)),
    terms: NO_TERMS,
  }
}

/** The papers of a BLT file, whose candidates are named by numbers from 1 or by nicknames. */
export function readBlt(item: string): Read[] {
  const lines = textOf(item, 'election.blt').split(/\r?\n/).slice(1)
  const papers = lines.slice(0, lines.indexOf('0')).filter((line) => /^\d/.test(line))
  return papers.map((line) => {
    const [count = '', ...names] = line.trim().split(/\s+/)
    return {
      count: Number(count),
      ranks: names.filter((name) => name !== '0').map((name) => name.split('=')),
    }
  })
}

/** `count: 3,1,2`. */
export const readSoi = (item: string): Read[] =>
  textOf(item, 'election.soi')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, count, names] = /^(\d+): *(\S+)$/.exec(line) ?? []
      return count && names ? [{ count: Number(count), ranks: names.split(',').map((name) => [name]) }] : []
    })

/** `840:Wright>Kiss=Smith`. */
export const readAbif = (item: string): Read[] =>
  textOf(item, 'election.abif')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, count, names] = /^(\d+):(\S+)$/.exec(line) ?? []
      return count && names
        ? [{ count: Number(count), ranks: names.split('>').map((rank) => rank.split('=')) }]
        : []
    })

/** The nicknames of a BLT file whose candidates have not withdrawn. */
export function nicknamesOf(item: string): string[] {
  const listed = (what: string) =>
    new RegExp(`\\[${what} ([^\\]]*)\\]`).exec(textOf(item, 'election.blt'))?.[1]?.split(' ') ?? []
  return listed('nick').filter((name) => !listed('withdrawn').includes(name))
}

/**
 * A count and one cell a rank. `overvote` says that more than one was marked there, but not who: two that the paper does
 * not name elsewhere stand for it. Of a name that stands twice the first mention counts, and the other is no rank.
 */
export function readVoteRecord(item: string, candidates: readonly string[]): Read[] {
  const lines = textOf(item, 'ballots.csv').trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const [count, ...cells] = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted ?? plain ?? '').trim(),
    )
    const unnamed = candidates.filter((name) => !cells.includes(name))
    const isRepeat = (cell: string, rank: number) => candidates.includes(cell) && cells.indexOf(cell) < rank
    const ranks = cells
      .filter((cell, rank) => !isRepeat(cell, rank))
      .map((cell) =>
        cell === '' || cell === 'undervote' ? [] : cell === 'overvote' ? unnamed.splice(0, 2) : [cell],
      )
    return { count: Number(count), ranks }
  })
}
