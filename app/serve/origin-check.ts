/**
 * The stage that keeps other sites from acting in a reader's name. Whatever is not a read must come from a page
 * of ours: pages, their `.data` and resource routes alike. Remix's own check leaves resource routes out, lets a
 * missing Origin pass and believes X-Forwarded-Host.
 */
import type { IncomingMessage } from 'node:http'
import type { PlainPage } from './plain-page.server.ts'
import type { Settings } from './settings.ts'
import { isRead, type Stage } from './stages.ts'

type Address = Pick<Settings, 'BASE_URL' | 'hasOwnHost'>

/** Refuses with 403. */
export function checkOrigin(address: Address, refuse: PlainPage): Stage {
  return (request, response, next) =>
    isRead(request) || isFromOurselves(request, address) ? next() : refuse(request, response)
}

/** Every header that tells where a request comes from must say: from here. One of them at least must be there. */
function isFromOurselves({ headers }: IncomingMessage, address: Address): boolean {
  const site = headers['sec-fetch-site']
  const { origin } = headers
  const isSite = site === undefined || site === 'same-origin' || site === 'none'
  const isOrigin = origin === undefined || isOwn(origin, headers.host, address)
  return isSite && isOrigin && (site !== undefined || origin !== undefined)
}

/** The configured origin; where none is configured, the host that was asked, whichever way TLS ends before us. */
function isOwn(origin: string, host: string | undefined, { BASE_URL, hasOwnHost }: Address): boolean {
  if (hasOwnHost) return origin === BASE_URL
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
