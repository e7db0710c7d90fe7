/** `npm start`: on a fresh clone installs, builds, fills the demonstration network, and serves it; later only serves. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildPages, buildTools, house, install, run, say } from './set-up.mjs'

const MEYDAN = path.join(house, 'build', 'tools', 'meydan.js')

process.chdir(house)
process.env.NODE_ENV = 'production'
install()
buildPages()
buildTools()
if (isEmpty(process.env.DATA_FOLDER || 'data')) fill()
await serve()

function fill() {
  const isReal = ['off', 'false', '0'].includes(process.env.DEMONSTRATION ?? '')
  if (!isReal) say('Filling the demonstration network …')
  run(process.execPath, [MEYDAN, 'setup', ...(isReal ? [] : ['--demonstration'])])
}

/** In this very process, so that signals reach the server. npm leaves its children behind when it is ended: we end with it. */
async function serve() {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref()
  process.argv = [process.execPath, MEYDAN, 'serve']
  await import(pathToFileURL(MEYDAN).href)
}

/** No data yet, or no more than a filling that was broken off. */
function isEmpty(folder) {
  return !fs.existsSync(folder) || fs.readdirSync(folder).every((name) => name === '.filling')
}
