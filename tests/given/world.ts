/** A whole world on temporary folders: real databases, real keys, a clock that can be set, mail that is kept. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Insertable } from 'kysely'
import { onTestFinished } from 'vitest'
import type { Letter } from '#app/mail/mail.ts'
import { readSettings } from '#app/serve/settings.ts'
import type { Counting } from '#app/vote/counting.ts'
import type { World } from '#app/world.ts'
import { type Cities, type City, openCities } from '#db/cities.server.ts'
import type { CityTable } from '#db/city/schema.ts'
import { openKeys } from '#db/keys.server.ts'
import { openNetwork } from '#db/network.server.ts'

const A_DAY_IN_MAY = '2030-05-15T12:00:00.000Z'

export interface TestWorld extends World {
  readonly clock: { now: Date; set(instant: string): void }
  readonly mail: World['mail'] & { readonly sent: Letter[] }
}

/** Variables of the environment that differ from the sensible. */
type About = Readonly<Record<string, string>>

/** An empty world that ends with the test: files are closed and the folders removed. */
export async function aWorld(about: About = {}): Promise<TestWorld> {
  const folder = aFolder()
  const settings = readSettings({
    DATA_FOLDER: path.join(folder, 'data'),
    KEYS_FOLDER: path.join(folder, 'keys'),
    BASE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    ...about,
  })
  const dataFolder = settings.DATA_FOLDER
  const network = await openNetwork({ dataFolder })
  const cities = theCitiesOf(dataFolder)
  onTestFinished(() => network.destroy())
  const clock = aClock()
  return {
    settings,
    network,
    cities,
    keys: openKeys(settings.KEYS_FOLDER),
    mail: aPost(),
    counting: countingAtOnce,
    clock,
    now: () => clock.now,
  }
}

/** The cities in a data folder, closed at the end of the test; another door to the same folder stands for a process. */
export function theCitiesOf(dataFolder: string, most?: number): Cities {
  const cities = openCities(most === undefined ? { dataFolder } : { dataFolder, most })
  onTestFinished(() => cities.close())
  return cities
}

/** A city founded in the world; say only what the test is about. */
export function aCity(
  { cities }: Pick<World, 'cities'>,
  about: Partial<Insertable<CityTable>> = {},
): Promise<City> {
  return cities.found({
    slug: 'sofia',
    kind: 'member',
    accent: 'linden',
    time_zone: 'Europe/Sofia',
    currency: 'EUR',
    language: 'bg',
    population: 1_248_452,
    population_on: '2024-12-31',
    phone: null,
    demonstration: 0,
    ...about,
  })
}

/** A folder that is removed at the end of the test. */
export function aFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meydan-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

function aClock(): TestWorld['clock'] {
  return {
    now: new Date(A_DAY_IN_MAY),
    set(instant) {
      this.now = new Date(instant)
    },
  }
}

function aPost(): TestWorld['mail'] {
  const sent: Letter[] = []
  return {
    sent,
    async send(letter) {
      sent.push(letter)
    },
  }
}

/** Counts in the test's own thread. */
const countingAtOnce: Counting = {
  async count(election, rule, onProgress) {
    const { count } = await import('#app/voting/count.ts')
    const { explain } = await import('#app/voting/explain/explain.ts')
    const tally = count(election, rule, onProgress)
    return { tally, explained: explain(election, rule, tally, onProgress) }
  },
}
