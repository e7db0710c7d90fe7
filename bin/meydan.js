#!/usr/bin/env node
/** `meydan`: builds the command (and, to serve, the pages) where that is missing or older than the sources, then hands over. */
import { buildPages, buildTools, install } from '../scripts/set-up.mjs'

install()
if (process.argv[2] === 'serve') buildPages() // first: it empties build/
buildTools()
process.env.NODE_ENV ??= 'production'
await import('../build/tools/meydan.js')
