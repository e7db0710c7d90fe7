/** Writes ranked ballots as a `.blt` file. What is written reads back as the same. */
import { papersOf } from '../ballots.ts'
import type { BallotFile } from './ballot-file.ts'

/**
 * The file as text, with line feeds. Candidates are numbered from 1 in the order of the lot, and the tie order says so.
 * Throws RangeError for ballots that are not ranked.
 */
export function writeBlt({ title, options, seats, ballots }: Omit<BallotFile, 'limits'>): string {
  if (ballots.kind !== 'ranked') throw new RangeError(`not ranked papers: ${ballots.kind}`)
  const numbers = options.map((_, i) => i + 1)
  const papers = [...papersOf(ballots)].map(({ positions, values, count }) => {
    const ranks = Array.from({ length: Math.max(0, ...values) }, (_, rank) =>
      positions.filter((_, i) => values[i] === rank + 1).map((position) => position + 1),
    )
    return [count, ...ranks.map((rank) => (rank.length === 0 ? '-' : rank.join('='))), 0].join(' ')
  })
  const lines = [
    `${options.length} ${seats ?? 1}`,
    `[tie ${numbers.toReversed().join(' ')}]`,
    ...papers,
    '0',
    ...options.map(({ name }) => quoted(name)),
    quoted(title),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const quoted = (text: string) => `"${text.replace(/\s+/g, ' ').replaceAll('"', '""')}"`
