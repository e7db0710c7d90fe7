/** The register of cities in the network's database. All SQL about it is here. */
import type { Insertable } from 'kysely'
import type { CityRegisterTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'

/** Puts a city into the register; one that is there already is brought up to date where it may change. */
export async function putIntoRegister(trx: NetworkTrx, city: Insertable<CityRegisterTable>): Promise<void> {
  const { country, languages, latitude, longitude, accent, is_open } = city
  await trx
    .insertInto('city_register')
    .values(city)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet({ country, languages, latitude, longitude, accent, is_open }),
    )
    .execute()
}

/** All cities of the register, by slug. */
export async function registeredCities(db: NetworkDb) {
  return db.selectFrom('city_register').selectAll().orderBy('slug').execute()
}

/** Which of `slugs` the register knows, with what names are chosen by. */
export async function registeredAmong(db: NetworkDb, slugs: readonly string[]) {
  if (slugs.length === 0) return []
  return db
    .selectFrom('city_register')
    .select(['slug', 'kind', 'languages', 'accent', 'is_open'])
    .where('slug', 'in', [...slugs])
    .orderBy('slug')
    .execute()
}
