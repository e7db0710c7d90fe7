/** Another process of ours on the same files. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Insertable } from 'kysely'
import { type Cities, type City, openCities } from '#db/cities.server.ts'
import type { CityTable } from '#db/city/schema.ts'
import { openKeys } from '#db/keys.server.ts'
import { openNetwork } from '#db/network.server.ts'
import { answerMessages } from '#tests/given/acts.ts'
import { cast } from '#tests/given/ballot-box.ts'

export interface Where {
  readonly dataFolder: string
  readonly slug: string
}

let cities: Cities | undefined

async function cityOf({ dataFolder, slug }: Where): Promise<City> {
  cities ??= openCities({ dataFolder })
  const city = await cities.find(slug)
  if (!city) throw new Error(`there is no city ${slug}`)
  return city
}

const acts = {
  async open(where: Where) {
    return (await cityOf(where)).slug
  },
  async found({ dataFolder, city }: { dataFolder: string; city: Insertable<CityTable> }) {
    cities ??= openCities({ dataFolder })
    await cities.found(city)
  },
  async network({ dataFolder }: { dataFolder: string }) {
    const network = await openNetwork({ dataFolder })
    await network.destroy()
  },
  /** Holds the write lock; answers at once, and lets go by itself. */
  async hold({ ms, ...where }: Where & { ms: number }) {
    const { db } = await cityOf(where)
    await new Promise<void>((held) => {
      void db.transaction().execute(async (trx) => {
        await trx.selectFrom('district').select('id').execute()
        held()
        await pause(ms)
      })
    })
  },
  /** `times` transactions that read and then write: each adds a district at the end. */
  async addDistricts({ times, name, ...where }: Where & { times: number; name: string }) {
    const { db } = await cityOf(where)
    for (let time = 0; time < times; time++) {
      await db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('district')
          .select('position')
          .orderBy('position', 'desc')
          .executeTakeFirst()
        await trx
          .insertInto('district')
          .values({ id: `${name}-${time}`, position: (last?.position ?? 0) + 1 })
          .execute()
      })
    }
  },
  async cast({ voteId, slot, body, ...where }: Where & { voteId: string; slot: string; body: string }) {
    await cast(await cityOf(where), voteId, slot, body)
  },
  /** One ballot after another. */
  async castAll({
    voteId,
    slots,
    body,
    ...where
  }: Where & { voteId: string; slots: string[]; body: string }) {
    const { boxes } = await cityOf(where)
    for (const slot of slots) await cast({ boxes }, voteId, slot, body)
  },
  async papers({ voteId, ...where }: Where & { voteId: string }) {
    const box = await (await cityOf(where)).boxes.find(voteId)
    return box?.selectFrom('ballot').select(['slot', 'body']).orderBy('slot').execute()
  },
  async secret({ folder }: { folder: string }) {
    const key = await openKeys(folder).signing('sofia')
    return [key.keyId, (await openKeys(folder).secret('sofia', 'persons')).toString('hex')]
  },
}

answerMessages(acts)
