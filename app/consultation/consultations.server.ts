/** The consultations of a city with their phases. All SQL about both is here. */
import type { Insertable, Selectable } from 'kysely'
import { Refusal } from '#app/refusal.ts'
import type { CityDb, CityTrx, ConsultationTable, PhaseTable } from '#db/city/schema.ts'
import type { Consultation } from './consultation.ts'

/** Adds a consultation. @throws Refusal `slug-taken` */
export async function insertConsultation(
  trx: CityTrx,
  consultation: Insertable<ConsultationTable>,
): Promise<void> {
  const added = await trx
    .insertInto('consultation')
    .values(consultation)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('slug-taken')
}

export async function insertPhases(trx: CityTrx, phases: readonly Insertable<PhaseTable>[]): Promise<void> {
  await trx
    .insertInto('phase')
    .values([...phases])
    .execute()
}

/** The consultation at the address `slug`; undefined if there is none. */
export async function findConsultation(
  db: CityDb | CityTrx,
  slug: string,
): Promise<Consultation | undefined> {
  const row = await consultations(db).where('slug', '=', slug).executeTakeFirst()
  return row && withPhases(row, await phasesOf(db, [row.id]))
}

/** The consultation with this id; undefined if there is none. */
export async function findConsultationById(
  db: CityDb | CityTrx,
  id: string,
): Promise<Consultation | undefined> {
  const row = await consultations(db).where('id', '=', id).executeTakeFirst()
  return row && withPhases(row, await phasesOf(db, [row.id]))
}

/** Every consultation of the city, the newest first. */
export async function allConsultations(db: CityDb): Promise<Consultation[]> {
  const rows = await consultations(db).orderBy('made_at', 'desc').orderBy('id', 'desc').execute()
  const phases = await phasesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => withPhases(row, phases))
}

/** Where the imported data of the city come from, each source once; empty where everything was made here. */
export async function sourcesOf(db: CityDb): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation')
    .select('source')
    .where('source', 'is not', null)
    .groupBy('source')
    .orderBy('source')
    .execute()
  return rows.flatMap(({ source }) => source ?? [])
}

const consultations = (db: CityDb | CityTrx) =>
  db.selectFrom('consultation').select(['id', 'slug', 'theme', 'currency', 'source', 'made_at'])

async function phasesOf(db: CityDb | CityTrx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('phase')
    .select(['consultation_id', 'kind', 'opens_at', 'closes_at', 'zone'])
    .where('consultation_id', 'in', [...ids])
    .orderBy('opens_at')
    .execute()
}

type ConsultationRow = Pick<
  Selectable<ConsultationTable>,
  'id' | 'slug' | 'theme' | 'currency' | 'source' | 'made_at'
>

const withPhases = (row: ConsultationRow, phases: Awaited<ReturnType<typeof phasesOf>>): Consultation => ({
  id: row.id,
  slug: row.slug,
  theme: row.theme,
  currency: row.currency,
  source: row.source,
  madeAt: row.made_at,
  phases: phases
    .filter(({ consultation_id }) => consultation_id === row.id)
    .map(({ kind, opens_at, closes_at, zone }) => ({ kind, opensAt: opens_at, closesAt: closes_at, zone })),
})
