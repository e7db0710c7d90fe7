/** The stage that knows our name: what a proxy claims is not believed, and no other host is answered for. */
import type { PlainPage } from './plain-page.server.ts'
import type { Settings } from './settings.ts'
import type { Stage } from './stages.ts'

/** Takes X-Forwarded-Host away, because what comes after us would believe it. */
export const forgetForwardedHost: Stage = (request, _response, next) => {
  delete request.headers['x-forwarded-host']
  next()
}

/** 400 for a Host that is none, 421 for one that is not ours where BASE_URL says which is. */
export function checkHost(
  { BASE_URL, hasOwnHost }: Pick<Settings, 'BASE_URL' | 'hasOwnHost'>,
  { badHost, otherHost }: { readonly badHost: PlainPage; readonly otherHost: PlainPage },
): Stage {
  const own = new URL(BASE_URL).host
  return (request, response, next) => {
    const { host = '' } = request.headers
    if (!/^(\[[\da-f:.]+\]|[a-z\d._-]+)(:\d{1,5})?$/i.test(host)) return badHost(request, response)
    if (hasOwnHost && host.toLowerCase() !== own) return otherHost(request, response)
    next()
  }
}
