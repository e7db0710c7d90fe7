/** The product as it was built, open in this process on a world of a test: its databases, its clock, its post. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { onTestFinished } from 'vitest'
import { mailOf } from '#app/mail/mail.server.ts'
import { routePatterns } from '#app/serve/route-patterns.ts'
import { type OpenHouse, openHouse } from '#app/serve/server.ts'
import { staticFiles } from '#app/serve/static-files.ts'
import { aWorld, type TestWorld } from './world.ts'

const BUILD = path.resolve(import.meta.dirname, '..', '..', 'build')

/** What `npm run build` made of the routes. */
export const theBuild = async (): Promise<ServerBuild> =>
  (await import(/* @vite-ignore */ pathToFileURL(path.join(BUILD, 'server', 'index.js')).href)) as ServerBuild

/** A world that a house can be opened on: on any free port, a demonstration, and its letters lie in the folder too. */
export async function aWorldToServe(about: Readonly<Record<string, string>> = {}): Promise<TestWorld> {
  const world = await aWorld({ PORT: '0', HOST: '127.0.0.1', BASE_URL: '', DEMONSTRATION: 'on', ...about })
  const folder = mailOf(world.settings)
  const { sent } = world.mail
  return {
    ...world,
    mail: {
      sent,
      async send(letter) {
        sent.push(letter)
        await folder.send(letter)
      },
    },
  }
}

/** A house that closes with the test. Needs the build that `npm test` makes. */
export async function aBuiltHouse(world: TestWorld): Promise<OpenHouse> {
  const build = await theBuild()
  const files = staticFiles(path.join(BUILD, 'client'))
  const house = await openHouse({ world, build, mode: 'production', patternOf: routePatterns(build), files })
  onTestFinished(() => house.close())
  return house
}
