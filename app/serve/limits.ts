/** The first stage: how large a request may be, and how long it may take to arrive. */
import type { IncomingMessage, Server } from 'node:http'
import type { PlainPage } from './plain-page.server.ts'
import { isRead, pathOf, type Stage } from './stages.ts'

const KIB = 1024

/** Bytes of body by address; the first pattern that fits decides. */
const BODY_LIMITS: readonly (readonly [RegExp, number])[] = [
  [/\/ballot(\.data)?$/, 32 * KIB],
  [/\/sign-(in|out)(\.data)?$/, 4 * KIB],
  [/^\/settings(\.data)?$/, 4 * KIB],
  [/./, 256 * KIB],
]

/** A client that dawdles is let go: headers in 10 s, all of it in 30 s, looked after every 2 s. */
export function limitTimes(server: Server): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 5_000
}

export const CHECKING_INTERVAL = 2_000

/** How long a client that sends too much may go on unread before its connection is cut. */
const LINGER = 500

/** Refuses with 413 at the first byte over the limit of the address. A read has no body. */
export function limitSizes(tooLarge: PlainPage): Stage {
  return (request, response, next) => {
    const limit = isRead(request) ? 0 : limitOf(pathOf(request))
    const refuse = () => {
      response.once('finish', () => letGo(request))
      tooLarge(request, response)
    }
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse()
    if (request.headers['transfer-encoding'] !== undefined) watch(request, limit, refuse)
    next()
  }
}

const limitOf = (path: string) => BODY_LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? 0

/** Counts without setting the stream going. Over the limit its reader gets an error, never an end as if it were whole. */
function watch(request: IncomingMessage, limit: number, refuse: () => void): void {
  let bytes = 0
  request.pause()
  request.on('error', () => {})
  request.on('data', function count(chunk: Buffer) {
    bytes += chunk.length
    if (bytes <= limit) return
    request.off('data', count)
    refuse()
    request.emit('error', new Error('the body is too large'))
  })
}

/** What still arrives is thrown away for a moment, so that the client can read the answer; then the line is cut. */
function letGo(request: IncomingMessage): void {
  request.resume()
  setTimeout(() => request.complete || request.destroy(), LINGER).unref()
}
