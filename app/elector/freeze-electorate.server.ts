/** Freezing a vote's electorate: everybody whom the city has verified until now. */
import { secretId } from '#app/ids.ts'
import type { CityDb } from '#db/city/schema.ts'
import { electorateSize, personHash, putOnElectorate, verifiedResidents } from './electors.server.ts'

/** Freezes the electorate of a vote; once it is frozen, freezing it again changes nothing. */
export async function freezeElectorate(
  db: CityDb,
  key: Uint8Array,
  voteId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if ((await electorateSize(trx, voteId, 'sealed')) > 0) return
    const residents = await verifiedResidents(trx)
    const electors = residents.map(({ account_id, district_id }) => ({
      id: secretId(),
      vote_id: voteId,
      person_hash: personHash(key, voteId, account_id),
      district_id,
      age_band: null,
      added_on: now.toISOString().slice(0, 10),
      reason: 'sealed' as const,
    }))
    await putOnElectorate(trx, electors)
  })
}
