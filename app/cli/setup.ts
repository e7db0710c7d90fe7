/** `meydan setup`: makes the folders and databases, or brings them up to date. May be repeated. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { DEMONSTRATION_MARK, readSettings, type Settings } from '#app/serve/settings.ts'
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
    .action(setUp)
}

async function setUp({ demonstration, json }: Options): Promise<void> {
  const settings = readSettings(process.env)
  if (demonstration) await demonstrate(settings)
  const cities = await withWorld(bringUpToDate, settings)
  const { DATA_FOLDER, KEYS_FOLDER } = settings
  answer(json, { data: DATA_FOLDER, keys: KEYS_FOLDER, cities }, [
    `Data: ${DATA_FOLDER}`,
    `Keys: ${KEYS_FOLDER}`,
    `Cities: ${cities.join(', ') || 'none yet'}`,
  ])
}

/** Opening a city brings it up to date. One that cannot be stops nobody else; in the end the first of them is named. */
async function bringUpToDate({ cities }: OpenWorld): Promise<readonly string[]> {
  const slugs = await cities.slugs()
  const tried = await Promise.allSettled(slugs.map((slug) => cities.find(slug)))
  const failed = tried.findIndex(({ status }) => status === 'rejected')
  const failure = tried[failed]
  if (failure?.status === 'rejected')
    throw new Error(`${slugs[failed]} could not be brought up to date`, { cause: failure.reason })
  return slugs
}

const HALF_FILLED = '.filling'

/** Fills a folder aside and moves what is in it into place, so that nobody finds half a network. The mark comes last. */
async function demonstrate(settings: Settings): Promise<void> {
  const { DATA_FOLDER } = settings
  const aside = path.join(DATA_FOLDER, HALF_FILLED)
  await fs.rm(aside, { recursive: true, force: true })
  await fs.mkdir(aside, { recursive: true })
  if ((await fs.readdir(DATA_FOLDER)).length > 1)
    throw new Error(`the demonstration needs an empty data folder, and ${DATA_FOLDER} is not empty`)

  const progress = progressLine()
  await withWorld((world) => fillDemonstration(world, progress.tell), {
    ...settings,
    DATA_FOLDER: aside,
    DEMONSTRATION: true,
  })
  progress.end()
  for (const name of await fs.readdir(aside))
    await fs.rename(path.join(aside, name), path.join(DATA_FOLDER, name))
  await fs.rmdir(aside)
  await fs.writeFile(path.join(DATA_FOLDER, DEMONSTRATION_MARK), `${new Date().toISOString()}\n`)
}
