#!/usr/bin/env node
/** `meydan`: builds the command where its build is missing or older than the sources, then hands over to it. */
import { build, install } from '../scripts/set-up.mjs'

install()
build()
process.env.NODE_ENV ??= 'production'
await import('../build/tools/meydan.js')
