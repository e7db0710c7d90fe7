/** `npm test`: everything that must hold, from the type check to journeys through a browser. Ends with the runner's closing lines. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildPages, buildTools, house, install, say } from './set-up.mjs'
import { browser, tracer } from './test-tools.mjs'

const bin = (name) => path.join(house, 'node_modules', '.bin', name)

/** Each says what is wrong by itself; the first that fails ends the run. */
const CHECKS = [
  ['Type check', bin('tsc'), ['--noEmit']],
  ['Lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['Unused code', bin('knip'), []],
  ['Tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
]

install()
const CHROMIUM = await browser()
tracer()
buildPages()
buildTools()
for (const [name, program, args] of CHECKS) {
  say(`${name} …`)
  const { status } = spawnSync(program, args, {
    cwd: house,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM },
  })
  if (status !== 0) process.exit(status ?? 1)
}
