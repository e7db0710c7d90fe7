/**
 * What exactness costs Equal Shares: the exact count beside the quickest one in floating point that we can write, in one
 * process, in turns. Processor time, because it says what the work is; time on the wall beside it.
 *
 *     npx vite-node --config vitest.config.ts bench/voting/equal-shares.ts [thousands]
 *
 * With `thousands` also an election whose share takes thousands of steps.
 */
import { readFileSync } from 'node:fs'
import type { Election } from '#app/voting/election.ts'
import { decodePabulib, electionOf, readPabulib } from '#app/voting/files/pabulib.ts'
import { usualEqualShares } from '#app/voting/rule.ts'
import { equalShares } from '#app/voting/rules/equal-shares.ts'
import { Filter } from '#app/voting/shares/filter.ts'
import type { Tally } from '#app/voting/tally.ts'
import { floatAdd1, floatCount } from './float-add1.ts'
import { fieldOf } from './float-field.ts'
import { generatedCity } from './generated-city.ts'

const FILE = 'db/demo/wieliczka/poland_wieliczka_2023.pb'

interface Spent {
  readonly wall: number
  readonly cpu: number
}

function spentOn(work: () => unknown): Spent {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  work()
  return { wall: performance.now() - wall, cpu: process.cpuUsage(cpu).user / 1000 }
}

const least = (spent: readonly Spent[], kind: keyof Spent): number =>
  Math.min(...spent.map((one) => one[kind]))

/** Both ways in turns, the least of each; other work on the machine can only add. */
function compare(name: string, election: Election, completion: 'none' | 'add1', turns: number): void {
  const rule = { ...usualEqualShares(1), completion }
  const [exact, float]: [Spent[], Spent[]] = [[], []]
  const tallies: Tally[] = []
  let list: number[] = []
  let filter = new Filter()
  for (let turn = 0; turn < turns; turn++) {
    filter = new Filter()
    exact.push(spentOn(() => tallies.push(equalShares(election, rule, undefined, filter))))
    float.push(
      spentOn(() => {
        list = inFloats(election, completion)
      }),
    )
  }
  const order = list.map((position) => election.options[position]?.id)
  const tally = tallies.at(-1)
  const isSame = tally?.winners.join() === order.join()
  console.log(
    [
      name.padEnd(34),
      `${least(exact, 'cpu').toFixed(0)} ms`.padStart(9),
      `${least(float, 'cpu').toFixed(0)} ms`.padStart(9),
      (least(exact, 'cpu') / least(float, 'cpu')).toFixed(2).padStart(6),
      `${least(exact, 'wall').toFixed(0)} ms`.padStart(9),
      String(tally?.share?.counts).padStart(7),
      `${filter.fallbacks} of ${filter.calls}`.padStart(15),
      (isSame ? 'yes' : 'no').padStart(6),
    ].join(' '),
  )
}

function inFloats(election: Election, completion: 'none' | 'add1'): number[] {
  if (completion === 'add1') return floatAdd1(election)
  const field = fieldOf(election)
  return floatCount(field, Math.floor(election.budget / field.voters)).map(({ option }) => option)
}

console.log(
  `${'processor time'.padEnd(34)}     exact     float  ratio      wall  shares   exact asked  same?`,
)
compare('Wieliczka 2023, Add1', electionOf(readPabulib(decodePabulib(readFileSync(FILE)), FILE)), 'add1', 9)
const city = { voters: 90_000, projects: 160, share: 150, most: 10 }
compare('90,000 x 160, Add1', generatedCity(city), 'add1', 5)
if (process.argv.includes('thousands'))
  compare('90,000 x 160, share of 3,000, Add1', generatedCity({ ...city, share: 3000 }), 'add1', 2)
for (const voters of [10_000, 100_000, 1_000_000]) {
  const grown = generatedCity({ voters, projects: 100, share: 150, most: 10 })
  compare(`${voters.toLocaleString('en')} x 100, one count`, grown, 'none', 5)
}
console.log(
  `memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, the elections included`,
)
