/** The last stage: Express with Remix, which draws the pages. */
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler } from 'express'
import type { World } from '#app/world.ts'
import { faultOf, logOf } from './log.server.ts'
import type { PlainPage } from './plain-page.server.ts'
import { nonceOf } from './security-headers.ts'
import type { Stage } from './stages.ts'

export interface Pages {
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  readonly mode: 'production' | 'development'
}

/** Every loader and action gets `world` and the nonce of its answer. What fails outside of Remix is logged and answered with `fault`. */
export function pages(world: World, { build, mode }: Pages, fault: PlainPage): Stage {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', world.settings.TRUSTED_PROXIES)
  app.all(
    '*',
    createRequestHandler({
      build,
      mode,
      getLoadContext: (_request, response) => ({ ...world, cspNonce: nonceOf(response) }),
    }),
  )
  app.use(answerFaults(world, fault))
  return app as unknown as Stage
}

/** A handler of errors is told by its four parameters. */
function answerFaults({ settings }: World, fault: PlainPage): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (response.headersSent) return response.writableEnded || response.destroy()
    logOf(settings).error(faultOf(error), 'a request failed outside of the pages')
    fault(request, response)
  }
}
