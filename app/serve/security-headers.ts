/** What a browser may do with our pages: load from here alone, run only what carries the nonce of this answer. */
import { randomBytes } from 'node:crypto'
import helmet from 'helmet'
import type { Settings } from './settings.ts'
import type { Stage } from './stages.ts'

const nonces = new WeakMap<object, string>()

/** The nonce of this answer; the same for as long as it is being written. */
export function nonceOf(response: object): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64')
  nonces.set(response, nonce)
  return nonce
}

/** Helmet with a strict policy. `isWorkshop`: Vite's client writes styles and speaks over a socket of its own. */
export function securityHeaders({ BASE_URL }: Pick<Settings, 'BASE_URL'>, isWorkshop: boolean): Stage {
  const withNonce = (_request: unknown, response: object) => `'nonce-${nonceOf(response)}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: ["'self'", isWorkshop ? "'unsafe-inline'" : withNonce],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'"],
        connectSrc: isWorkshop ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: BASE_URL.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
  })
}
