/** `npm run build`: pages and command, if the sources changed since the last build. */
import { build, install, say } from './set-up.mjs'

install()
build()
say('Built: build/client, build/server, build/tools')
