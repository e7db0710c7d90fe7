/** The stage of the files that never change: what the build wrote, and the fonts and pictures beside it. */
import path from 'node:path'
import express from 'express'
import { type Stage, stageOf } from './stages.ts'

/** Files under `folder`. What the build named by its content is kept for a year, the rest asked for again after an hour. */
export function staticFiles(folder: string): Stage {
  const assets = path.join(folder, 'assets') + path.sep
  const files = express.static(folder, {
    index: false,
    redirect: false,
    maxAge: '1h',
    setHeaders(response, file) {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      if (file.startsWith(assets)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  return stageOf(files)
}
