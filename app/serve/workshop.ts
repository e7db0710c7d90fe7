/** The same house for those who build it: pages come from Vite, which redraws them as the sources change. */
import type { ServerBuild } from '@remix-run/node'
import type { ViteDevServer } from 'vite'
import { routePatterns } from './route-patterns.ts'
import { closeAtSignal } from './serve.ts'
import { openHouse } from './server.ts'
import type { Settings } from './settings.ts'
import type { Stage } from './stages.ts'
import { openWorld } from './world.server.ts'

/** Serves from sources. Resolves with the address once it answers. */
export async function serveFromSources(settings: Settings, vite: ViteDevServer): Promise<string> {
  const build = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  const world = await openWorld(settings)
  const house = await openHouse({
    world,
    build,
    mode: 'development',
    patternOf: routePatterns(await build()),
    files: vite.middlewares as unknown as Stage,
  })
  closeAtSignal(settings, async () => {
    await house.close()
    await vite.close()
    await world.close()
  })
  return house.address
}
