/** A city's own row. All SQL about it is here. */
import type { Selectable } from 'kysely'
import type { CityDb, CityTable, CityTrx } from '#db/city/schema.ts'

export type CityRow = Selectable<CityTable>

/** The one row that says what this city is; undefined while it is being founded. */
export async function findCityRow(db: CityDb | CityTrx): Promise<CityRow | undefined> {
  return db.selectFrom('city').selectAll().executeTakeFirst()
}
