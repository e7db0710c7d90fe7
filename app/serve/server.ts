/** The process: a bare `node:http` server through whose stages every request goes, and its orderly end. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import type { World } from '#app/world.ts'
import { health } from './health.server.ts'
import { checkHost, forgetForwardedHost } from './hosts.ts'
import { CHECKING_INTERVAL, limitSizes, limitTimes } from './limits.ts'
import { faultOf, logOf } from './log.server.ts'
import { checkOrigin } from './origin-check.ts'
import { type Pages, pages } from './pages.server.ts'
import { plainPage } from './plain-page.server.ts'
import { logRequests, type RoutePattern } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { type Stage, stageOf, through } from './stages.ts'

export interface House extends Pages {
  readonly world: World
  readonly patternOf: RoutePattern
  /** Answer for files: the built ones, or Vite in the workshop. */
  readonly files: Stage
}

export interface OpenHouse {
  /** Where it listens, `http://localhost:3000`. */
  readonly address: string
  /** Lets everything that was asked be answered, then closes the doors; at most about four seconds. */
  close(): Promise<void>
}

const fault = plainPage(500, 'fault')

/** Opens the house on the configured port. Rejects if the port is taken. */
export async function openHouse(house: House): Promise<OpenHouse> {
  const { settings } = house.world
  let isStopping = false
  const enter = through(
    stagesOf(house, () => isStopping),
    (error, response) => failed(error, response),
  )
  const server = createServer({ connectionsCheckingInterval: CHECKING_INTERVAL }, (request, response) => {
    if (isStopping) response.shouldKeepAlive = false
    enter(request, response)
  })
  limitTimes(server)
  await listen(server, settings)

  function failed(error: unknown, response: ServerResponse): void {
    logOf(settings).error(faultOf(error), 'a request failed before the pages')
    if (response.headersSent) response.destroy()
    else fault(response.req, response)
  }

  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      isStopping = true
      return drain(server)
    },
  }
}

/** In the order in which a request meets them. */
function stagesOf({ world, patternOf, files, build, mode }: House, isStopping: () => boolean): Stage[] {
  const { settings } = world
  const admissionAndPageCache: Stage[] = []
  return [
    forgetForwardedHost,
    limitSizes(plainPage(413, 'too-large')),
    checkOrigin(settings, plainPage(403, 'foreign-origin')),
    health(world, isStopping),
    stageOf(compression()),
    files,
    logRequests(logOf(settings), patternOf),
    checkHost(settings, { badHost: plainPage(400, 'bad-host'), otherHost: plainPage(421, 'other-host') }),
    ...admissionAndPageCache,
    securityHeaders(settings, mode === 'development'),
    pages(world, { build, mode }, fault),
  ]
}

function listen(server: Server, { PORT, HOST }: World['settings']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: PORT, ...(HOST === undefined ? {} : { host: HOST }) }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** So long we go on listening after the signal: who asks meanwhile is answered and told to come back elsewhere. */
const GRACE = 250
/** So long an answer may still take after that. */
const PATIENCE = 3_500

async function drain(server: Server): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, GRACE))
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const last = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(last)
}
