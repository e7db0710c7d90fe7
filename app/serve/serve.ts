/** From settings to a running house: built pages, files, databases, and signals that end it in order. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { houseFolder } from './house-folder.ts'
import { logOf } from './log.server.ts'
import { routePatterns } from './route-patterns.ts'
import { openHouse } from './server.ts'
import type { Settings } from './settings.ts'
import { staticFiles } from './static-files.ts'
import { openWorld } from './world.server.ts'

/** Serves what `npm run build` made. Resolves with the address once it answers; the process then lives until a signal. */
export async function serve(settings: Settings): Promise<string> {
  const folder = path.join(houseFolder(), 'build')
  const build = (await import(pathToFileURL(path.join(folder, 'server', 'index.js')).href)) as ServerBuild
  const world = await openWorld(settings)
  const files = staticFiles(path.join(folder, 'client'))
  const opening = openHouse({ world, build, mode: 'production', patternOf: routePatterns(build), files })
  const house = await opening.catch(async (error: unknown) => {
    await world.close()
    throw error
  })
  closeAtSignal(settings, async () => {
    await house.close()
    await world.close()
  })
  return house.address
}

/** SIGTERM and SIGINT close in order, once; a second signal ends the process at once. */
export function closeAtSignal(settings: Pick<Settings, 'LOG_LEVEL'>, close: () => Promise<void>): void {
  const stop = (signal: NodeJS.Signals) => {
    for (const other of SIGNALS) process.off(other, stop)
    logOf(settings).info({ signal }, 'stopping')
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of SIGNALS) process.on(signal, stop)
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const
