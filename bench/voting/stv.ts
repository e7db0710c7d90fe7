/**
 * How long the Scottish rules and the run-off take for 10 thousand, 100 thousand and a million papers, 30 options and 9
 * seats; then for a million papers that each rank all options, of which hardly two are equal; how that grows; and how much memory there is: the papers, what one count leaves behind before it is swept up, and
 * the most that the process ever had. Beside it the same count in floating point, which is the limit.
 *
 *     npx vite-node --config vitest.config.ts bench/voting/stv.ts
 */
import { count } from '#app/voting/count.ts'
import type { Rule } from '#app/voting/rule.ts'
import { floatStv } from './float-stv.ts'
import { rankedElection } from './generated.ts'
import { median, spentOn } from './measured.ts'

const OPTIONS = 30
const SEATS = 9
const TURNS = 5
const MILLION = 1_000_000

const reading = { version: 1, skipped: 'next', equal: 'end', ties: ['earlier-rounds', 'lot'] } as const
const stv: Rule = { id: 'scottish-stv', seats: SEATS, ...reading }
const irv: Rule = { id: 'irv', ...reading }

const inMiB = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`

const held = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const works = ['Scottish rules', 'run-off', 'floating point'] as const
const before = new Map<string, number>()
for (const { size, isFull } of [
  { size: 10_000, isFull: false },
  { size: 100_000, isFull: false },
  { size: MILLION, isFull: false },
  { size: MILLION, isFull: true },
]) {
  const election = rankedElection(size, OPTIONS, isFull)
  const { counts, starts, positions, values } = election.ballots
  const bytes = [counts, starts, positions, values].reduce((sum, { byteLength }) => sum + byteLength, 0)
  const heldBefore = held()
  const tally = count(election, stv)
  const left = held() - heldBefore
  console.log(
    `\n${size} papers in ${counts.length} groups, ${positions.length} marks: ${inMiB(bytes)}; ` +
      `${tally.rounds.length} stages; one count leaves ${inMiB(Math.max(0, left))}`,
  )
  const isSame = floatStv(election, SEATS).every((option, i) => `o${option}` === tally.winners[i])
  console.log(`same winners in the same order in floating point: ${isSame ? 'yes' : 'no'}`)
  const run = [() => count(election, stv), () => count(election, irv), () => floatStv(election, SEATS)]
  const spent = run.map((): number[] => [])
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, work] of run.entries()) spent[i]?.push(spentOn(work))
  }
  for (const [i, name] of works.entries()) {
    const now = median(spent[i] ?? [])
    const growth = before.has(name) ? `, ${(now / (before.get(name) ?? 1)).toFixed(1)} times as long` : ''
    console.log(`  ${name.padEnd(16)}${now.toFixed(0).padStart(6)} ms${growth}`)
    before.set(name, now)
  }
}
console.log(`\nmost memory of the process: ${inMiB(process.resourceUsage().maxRSS * 1024)}`)
