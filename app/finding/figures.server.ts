/** Figures that findings cite. All SQL about them is here. */
import type { Insertable } from 'kysely'
import type { FigureTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import type { Figure } from './finding.ts'

export async function addFigures(
  trx: NetworkTrx,
  figures: readonly Insertable<FigureTable>[],
): Promise<void> {
  await trx
    .insertInto('figure')
    .values([...figures])
    .execute()
}

/** The figures of some findings, finding by finding, in their order. */
export async function figuresOf(db: NetworkDb, findingIds: readonly string[]): Promise<Figure[]> {
  if (findingIds.length === 0) return []
  return columns(db)
    .where('finding_id', 'in', [...findingIds])
    .orderBy('finding_id')
    .orderBy('position')
    .execute()
}

/** Those of `ids` that exist, in no order that means anything. */
export async function figuresAmong(db: NetworkDb, ids: readonly string[]): Promise<Figure[]> {
  if (ids.length === 0) return []
  return columns(db)
    .where('id', 'in', [...ids])
    .execute()
}

/** Which publications are cited in findings: city and number, each once. */
export async function publicationsCited(
  db: NetworkDb,
): Promise<{ readonly city: string; readonly publication: number }[]> {
  return db
    .selectFrom('figure')
    .select(['city', 'publication_number as publication'])
    .distinct()
    .orderBy('city')
    .orderBy('publication_number')
    .execute()
}

const columns = (db: NetworkDb) =>
  db
    .selectFrom('figure')
    .select(['id', 'finding_id as findingId', 'position', 'city', 'publication_number as publication'])
    .select(['pointer', 'value'])
