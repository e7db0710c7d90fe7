/** What proposals said, version by version. All SQL about versions is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, ProposalVersionTable } from '#db/city/schema.ts'
import type { Point, ProposalVersion } from './proposal.ts'

export async function insertVersions(
  trx: CityTrx,
  versions: readonly Insertable<ProposalVersionTable>[],
): Promise<void> {
  await trx
    .insertInto('proposal_version')
    .values([...versions])
    .execute()
}

/** Every version of a proposal, the latest first. */
export async function versionsOf(db: CityDb, proposalId: string): Promise<ProposalVersion[]> {
  const rows = await db
    .selectFrom('proposal_version')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    cost: row.cost,
    theme: row.theme,
    districtId: row.district_id,
    place: row.place,
    point: pointOf(row),
    madeAt: row.made_at,
  }))
}

export const pointOf = (row: { latitude: number | null; longitude: number | null }): Point | null =>
  row.latitude === null || row.longitude === null
    ? null
    : { latitude: row.latitude, longitude: row.longitude }
