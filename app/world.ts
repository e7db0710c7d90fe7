/** What a request is handed: the doors, the keys, the post, the clock. Built once by `app/serve`. */
import type { Mail } from '#app/mail/mail.ts'
import type { Settings } from '#app/serve/settings.ts'
import type { Counting } from '#app/vote/counting.ts'
import type { Cities } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'

export interface World {
  readonly settings: Settings
  readonly cities: Cities
  readonly network: NetworkDb
  readonly keys: Keys
  readonly mail: Mail
  readonly counting: Counting
  now(): Date
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends World {
    /** Of this answer; every script and style of the page carries it. */
    readonly cspNonce: string
  }
}
