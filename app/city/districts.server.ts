/** The districts of a city. All SQL about them is here; their names are texts. */
import type { Insertable } from 'kysely'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { CityDb, CityTrx, DistrictTable } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'

export interface District {
  readonly id: string
  readonly name: LocalText
}

/** Adds districts; their names are written apart (text `name` of the id). */
export async function insertDistricts(
  trx: CityTrx,
  districts: readonly Insertable<DistrictTable>[],
): Promise<void> {
  await trx
    .insertInto('district')
    .values([...districts])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The districts in the city's own order, named for a reader of `languages`. */
export async function districtsOf(db: CityDb, languages: readonly string[]): Promise<District[]> {
  const rows = await db.selectFrom('district').select('id').orderBy('position').orderBy('id').execute()
  const ids = rows.map(({ id }) => id)
  const texts = await textsOf(shared(db), ids, languages)
  return ids.map((id) => ({ id, name: texts.need(id, 'name') }))
}

/** Names by id, for lists. */
export const districtNames = (districts: readonly District[]): ReadonlyMap<string, LocalText> =>
  new Map(districts.map(({ id, name }) => [id, name]))
