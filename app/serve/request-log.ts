/**
 * The stage that writes a line for each answer: method, route pattern, status, time taken. No address as it was
 * asked for, no query, nothing of the person; of ballots nothing at all, because the order of votes would show.
 */
import type { Logger } from 'pino'
import { pathOf, type Stage } from './stages.ts'

/** From a path to the pattern of its route, such as `/:city/votes/:slug`. */
export type RoutePattern = (path: string) => string

/** Routes that leave no line. */
const SILENT = /\/ballot$/

export function logRequests(log: Logger, patternOf: RoutePattern): Stage {
  return (request, response, next) => {
    const begun = performance.now()
    response.once('close', () => {
      const route = patternOf(pathOf(request))
      if (SILENT.test(route)) return
      const ms = Math.round(performance.now() - begun)
      log.info({ method: request.method, route, status: response.statusCode, ms })
    })
    next()
  }
}
