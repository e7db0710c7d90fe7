/** `npm run dev`: the house from sources; pages follow every change at once. */
import fs from 'node:fs'
import { buildTools, house, install, run, say } from './set-up.mjs'

install()
buildTools()
process.chdir(house)
process.env.NODE_ENV = 'development'

const { createServer } = await import('vite')
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const { readSettings } = await vite.ssrLoadModule('/app/serve/settings.ts')
const { serveFromSources } = await vite.ssrLoadModule('/app/serve/workshop.ts')

const settings = readSettings(process.env)
if (!fs.existsSync(settings.DATA_FOLDER)) run(process.execPath, ['bin/meydan.js', 'setup', '--demonstration'])

const address = await serveFromSources(readSettings(process.env), vite)
say(`Meydan from sources: ${address}`)
