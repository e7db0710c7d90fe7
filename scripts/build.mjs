/** `npm run build`: pages and command, if the sources changed since the last build. */
import { buildPages, buildTools, install, say } from './set-up.mjs'

install()
buildPages()
buildTools()
say('Built: build/client, build/server, build/tools')
