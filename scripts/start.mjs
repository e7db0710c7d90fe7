/** `npm start`: on a fresh clone installs, builds, fills the demonstration network, and serves it; later only serves. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { buildPages, buildTools, house, install, run, say } from './set-up.mjs'

const MEYDAN = path.join(house, 'build', 'tools', 'meydan.js')
const environment = { NODE_ENV: 'production' }

process.chdir(house)
install()
buildPages()
buildTools()
if (isEmpty(process.env.DATA_FOLDER || 'data')) fill()
serve()

function fill() {
  const isReal = ['off', 'false', '0'].includes(process.env.DEMONSTRATION ?? '')
  if (!isReal) say('Filling the demonstration network …')
  run(process.execPath, [MEYDAN, 'setup', ...(isReal ? [] : ['--demonstration'])], environment)
}

/** Signals go on to the server, and its end is ours. */
function serve() {
  const server = spawn(process.execPath, [MEYDAN, 'serve'], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

/** No data yet, or no more than a filling that was broken off. */
function isEmpty(folder) {
  return !fs.existsSync(folder) || fs.readdirSync(folder).every((name) => name === '.filling')
}
