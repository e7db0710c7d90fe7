/** A request goes through stages, one after the other; each answers it or hands it on. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

/** Answers, or calls `next` once, at once or later; `next(error)` is a fault of ours. */
export type Stage = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void

/** Leads a request through `stages` in their order; `fault` answers when one of them fails, or when none answers. */
export function through(stages: readonly Stage[], fault: (error: unknown, response: ServerResponse) => void) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const enter = (at: number) => (error?: unknown) => {
      const stage = stages[at]
      if (error !== undefined || !stage) return fault(error ?? new Error('no stage answered'), response)
      try {
        stage(request, response, enter(at + 1))
      } catch (failure) {
        fault(failure, response)
      }
    }
    enter(0)()
  }
}

/** The path of the address asked for, without its query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/'

/** GET, HEAD and OPTIONS change nothing. */
export const isRead = (request: IncomingMessage): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')

/** A handler that is typed for Express but asks no more of a request than `node:http` gives. */
export const stageOf = (handler: RequestHandler): Stage => handler as unknown as Stage
