/**
 * Our rules beside packages of others that count by the same ones, in one run, in turns, on a real ward (Glasgow 2007, Linn) and on
 * ten thousand generated papers. First: cd bench/voting/peers && npm ci
 *
 * What each gets wrong, or leaves to chance:
 * - `votes` 3.0.0: of several options with the fewest votes its run-off throws all out at once; equal first ranks count as
 *   fractions in floating point; Borda gives the last one a point.
 * - `schulze-method` 2.0.0: every paper has to rank every option, because what is not ranked is compared with nothing; equal
 *   papers are counted one by one.
 * - `condorcet` 0.1.0: equals are put in the order in which they were named, and nobody is told; papers one by one.
 * - `stv` 0.0.2 says that it follows the Scottish rules: the published package lacks a file and does not load.
 * None of them names a tie, and none has Equal Shares, Phragmén or a rule for budgets; no package on the registry does.
 *
 *     npx vite-node --config vitest.config.ts bench/voting/peers.ts
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { papersOf } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import type { Election } from '#app/voting/election.ts'
import { electionIn } from '#app/voting/files/ballot-file.ts'
import { readerFor } from '#app/voting/files/reader-for.ts'
import type { Tally } from '#app/voting/tally.ts'
import { usualRule } from '#app/voting/usual-rules.ts'
import { rankedElection } from './generated.ts'
import { median, spentOn } from './measured.ts'

const load = createRequire(new URL('./peers/package.json', import.meta.url))

interface Ranker {
  ranking(): string[][]
}
type Method = new (about: unknown) => Ranker

const { Borda, InstantRunoff } = load('votes') as Record<string, Method>
const schulzeMethod = load('schulze-method') as {
  run(options: number, ballots: number[][]): { place: number; indexes: number[] }[]
}
const condorcet = load('condorcet') as {
  Schulze: new (
    ids: Set<string>,
  ) => { addBallot(ballot: Map<string, number>, weight: number): void; rank(): string[] }
}

interface Peer {
  readonly name: string
  readonly ours: (election: Election) => Tally
  /** The first place, as the package sees it; with the work of making its own papers left out. */
  readonly theirs: (election: Election) => () => readonly string[]
}

const ours = (id: 'irv' | 'borda' | 'schulze') => (election: Election) =>
  count(election, usualRule(id, { kind: 'ranked', seats: 1, marks: 30, most: 30, sum: 30, unit: 1 }))

const idsOf = ({ options }: Election): string[] => options.map(({ id }) => id)

function weighted(election: Election) {
  const ids = idsOf(election)
  return [...papersOf(election.ballots)].map(({ positions, count }) => ({
    ranking: positions.map((position) => [ids[position] ?? '']),
    weight: count,
  }))
}

const byVotes = (Kind: Method | undefined) => (election: Election) => {
  const about = { candidates: idsOf(election), ballots: weighted(election) }
  return () => (Kind ? (new Kind(about).ranking()[0] ?? []) : [])
}

const PEERS: readonly Peer[] = [
  { name: 'votes, run-off', ours: ours('irv'), theirs: byVotes(InstantRunoff) },
  { name: 'votes, Borda', ours: ours('borda'), theirs: byVotes(Borda) },
  {
    name: 'schulze-method',
    ours: ours('schulze'),
    theirs: (election) => {
      const ids = idsOf(election)
      const ballots = [...papersOf(election.ballots)].flatMap(({ positions, values, count }) => {
        const ranks = ids.map((_, i) => values[positions.indexOf(i)] ?? ids.length + 1)
        return Array.from({ length: count }, () => ranks)
      })
      return () => (schulzeMethod.run(ids.length, ballots)[0]?.indexes ?? []).map((i) => ids[i] ?? '')
    },
  },
  {
    name: 'condorcet, Schulze',
    ours: ours('schulze'),
    theirs: (election) => {
      const ids = idsOf(election)
      const papers = [...papersOf(election.ballots)].map(({ positions, values, count }) => ({
        ballot: new Map(positions.map((position, i) => [ids[position] ?? '', values[i] ?? 0])),
        count,
      }))
      return () => {
        const peer = new condorcet.Schulze(new Set(ids))
        for (const { ballot, count } of papers) peer.addBallot(ballot, count)
        return peer.rank().slice(0, 1)
      }
    },
  },
]

function linn(): Election {
  const reader = readerFor('linn.blt')
  reader?.push(readFileSync('tests/elections/ranked/stv-glasgow-2007-linn/election.blt'))
  if (!reader) throw new Error('no reader')
  return electionIn(reader.end())
}

console.log('papers of the packages are made before the clock starts; ours are read likewise')
for (const [where, election] of [
  ['Linn, 9,567 papers', linn()],
  ['10,000 generated papers, 30 options', rankedElection(10_000, 30)],
] as const) {
  console.log(`\n${where}`)
  for (const { name, ours, theirs } of PEERS) {
    const theirCount = theirs(election)
    const [mine, its]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 5; turn++) {
      mine.push(spentOn(() => ours(election)))
      its.push(spentOn(theirCount))
    }
    const first = theirCount()
    const [winner = ''] = ours(election).winners
    const same =
      first.length === 1 && first[0] === winner
        ? 'same winner'
        : `its first: ${first.join(', ') || 'nobody'}; ours: ${winner}`
    console.log(
      `  ${name.padEnd(20)} ours ${median(mine).toFixed(1)} ms, its ${median(its).toFixed(1)} ms, ${(median(its) / Math.max(median(mine), 0.01)).toFixed(0)} times as long; ${same}`,
    )
  }
}
