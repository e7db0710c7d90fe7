/**
 * How much longer the exact count of Wieliczka takes than the usual one in floating point. Both in one process, in turns,
 * with processor time beside the time on the wall.
 *
 *     npx vite-node --config vitest.config.ts bench/voting/equal-shares.ts
 */
import { readFileSync } from 'node:fs'
import { count } from '#app/voting/count.ts'
import { decodePabulib, electionOf, readPabulib } from '#app/voting/files/pabulib.ts'
import { usualEqualShares } from '#app/voting/rule.ts'
import { floatAdd1 } from './float-add1.ts'

const ROUNDS = 9
const FILE = 'db/demo/wieliczka/poland_wieliczka_2023.pb'

interface Spent {
  readonly wall: number
  readonly cpu: number
}

function spentOn(work: () => unknown): Spent {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const election = electionOf(readPabulib(decodePabulib(readFileSync(FILE)), FILE))
const exactly = () => count(election, usualEqualShares(1))
const inFloats = () => floatAdd1(election)

const inOrder = inFloats().map((position) => election.options[position]?.id)
const isSame = exactly().winners.join() === inOrder.join()

const exact: Spent[] = []
const float: Spent[] = []
for (let round = 0; round < ROUNDS; round++) {
  exact.push(spentOn(exactly))
  float.push(spentOn(inFloats))
}

for (const kind of ['wall', 'cpu'] as const) {
  const [ours, theirs] = [exact, float].map((spent) => median(spent.map((one) => one[kind])))
  const ratio = (ours ?? 0) / (theirs ?? 1)
  console.log(
    `${kind}: exact ${ours?.toFixed(0)} ms, floating point ${theirs?.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  )
}
console.log(`same winners in the same order: ${isSame ? 'yes' : 'no'}`)
