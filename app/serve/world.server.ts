/** Opens everything that a request is handed, once for the process. */
import fs from 'node:fs/promises'
import { mailOf } from '#app/mail/mail.server.ts'
import type { World } from '#app/world.ts'
import { openCities } from '#db/cities.server.ts'
import { openKeys } from '#db/keys.server.ts'
import { openNetwork } from '#db/network.server.ts'
import { countingInThreads } from './counting.server.ts'
import type { Settings } from './settings.ts'

export interface OpenWorld extends World {
  /** Ends a running count and closes the databases; what was committed stays. */
  close(): Promise<void>
}

/** Makes the folders where they are missing and brings the network's database up to date. */
export async function openWorld(settings: Settings): Promise<OpenWorld> {
  const { DATA_FOLDER: dataFolder, KEYS_FOLDER } = settings
  await fs.mkdir(dataFolder, { recursive: true })
  await fs.mkdir(KEYS_FOLDER, { recursive: true, mode: 0o700 })
  const network = await openNetwork({ dataFolder })
  const cities = openCities({ dataFolder })
  const counting = countingInThreads()
  return {
    settings,
    cities,
    network,
    keys: openKeys(KEYS_FOLDER),
    mail: mailOf(settings),
    counting,
    now: () => new Date(),
    async close() {
      await counting.close()
      await cities.close()
      await network.destroy()
    },
  }
}
