/** A city's own row. All SQL about it is here. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CityDb, CityTable, CityTrx } from '#db/city/schema.ts'

export type CityRow = Selectable<CityTable>

/** The one row that says what this city is; undefined while it is being founded. */
export async function findCityRow(db: CityDb | CityTrx): Promise<CityRow | undefined> {
  return db.selectFrom('city').selectAll().executeTakeFirst()
}

/** Writes the one row; one that is there already stays as it is. */
export async function addCityRow(trx: CityTrx, city: Insertable<CityTable>): Promise<void> {
  await trx
    .insertInto('city')
    .values(city)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Changes what may change of a city: never slug, kind or demonstration. */
export async function changeCityRow(trx: CityTrx, change: Updateable<CityTable>): Promise<void> {
  await trx.updateTable('city').set(change).execute()
}
