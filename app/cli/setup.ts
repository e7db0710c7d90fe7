/** `meydan setup`: makes the folders and databases, or brings them up to date. May be repeated. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { DEMONSTRATION_MARK } from '#app/serve/settings.ts'
import type { OpenWorld } from '#app/serve/world.server.ts'
import { answer, progressLine, withWorld } from './command-line.ts'
import { fillDemonstration } from './demonstration/index.ts'

interface Options {
  readonly demonstration?: boolean
  readonly json?: boolean
}

export function addSetupVerb(program: Command): void {
  program
    .command('setup')
    .description('prepare DATA_FOLDER and KEYS_FOLDER, or bring them up to date')
    .option('--demonstration', 'fill an empty installation with the demonstration network')
    .option('--json', 'answer in JSON')
    .action(({ demonstration, json }: Options) =>
      withWorld(async (world) => {
        const cities = await bringUpToDate(world)
        if (demonstration) await demonstrate(world, cities)
        const { DATA_FOLDER, KEYS_FOLDER } = world.settings
        answer(json, { data: DATA_FOLDER, keys: KEYS_FOLDER, cities: await world.cities.slugs() }, [
          `Data: ${DATA_FOLDER}`,
          `Keys: ${KEYS_FOLDER}`,
          `Cities: ${(await world.cities.slugs()).join(', ') || 'none yet'}`,
        ])
      }),
    )
}

/** Opening a city brings it up to date. Tells which cities could not be; the others are done all the same. */
async function bringUpToDate({ cities }: OpenWorld): Promise<readonly string[]> {
  const slugs = await cities.slugs()
  const failures: Error[] = []
  for (const slug of slugs)
    await cities
      .find(slug)
      .catch((cause: unknown) => failures.push(new Error(`${slug} was left as it is`, { cause })))
  if (failures.length > 0) throw failures[0]
  return slugs
}

/** The mark is written last: a half filled installation is not taken for the demonstration. */
async function demonstrate(world: OpenWorld, cities: readonly string[]): Promise<void> {
  const { DATA_FOLDER } = world.settings
  if (cities.length > 0)
    throw new Error(`the demonstration needs an empty data folder, and ${DATA_FOLDER} has cities`)
  const progress = progressLine()
  await fillDemonstration(world, progress.tell)
  progress.end()
  await fs.writeFile(path.join(DATA_FOLDER, DEMONSTRATION_MARK), `${world.now().toISOString()}\n`)
}
