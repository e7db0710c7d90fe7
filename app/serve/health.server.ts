/** For whoever watches the process: `/healthz` says that it runs, `/readyz` that its databases answer. */
import type { ServerResponse } from 'node:http'
import { registeredAmong } from '#app/network/registered-cities.server.ts'
import type { World } from '#app/world.ts'
import { faultOf, logOf } from './log.server.ts'
import { pathOf, type Stage } from './stages.ts'

/** `isStopping` turns `/readyz` red before the doors close, so that nobody new is sent here. */
export function health(
  world: Pick<World, 'cities' | 'network' | 'settings'>,
  isStopping: () => boolean,
): Stage {
  return (request, response, next) => {
    const path = pathOf(request)
    if (path === '/healthz') return say(response, 200, 'running')
    if (path !== '/readyz') return next()
    if (isStopping()) return say(response, 503, 'stopping')
    databasesAnswer(world).then(
      () => say(response, 200, 'ready'),
      (error: unknown) => {
        logOf(world.settings).error(faultOf(error), 'a database does not answer')
        say(response, 503, 'a database does not answer')
      },
    )
  }
}

async function databasesAnswer({ cities, network }: Pick<World, 'cities' | 'network'>): Promise<void> {
  await Promise.all([cities.slugs(), registeredAmong(network, ['readyz'])])
}

function say(response: ServerResponse, status: number, state: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${state}\n`)
}
