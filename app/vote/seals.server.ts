/** Seals: votes that are frozen, with their exact bytes. All SQL about them is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, SealTable } from '#db/city/schema.ts'
import { type Manifest, readManifest } from './manifest.ts'

export interface SealedVote {
  readonly manifest: Manifest
  /** The exact bytes that `hash` is the SHA-256 of. */
  readonly text: string
  readonly hash: string
}

/** A seal never changes, so it is read once a database handle: casting asks for it each time. */
const known = new WeakMap<CityDb, Map<string, SealedVote>>()

/** The sealed vote; undefined while it is a draft. */
export async function sealedVote(db: CityDb, voteId: string): Promise<SealedVote | undefined> {
  const remembered = known.get(db)?.get(voteId)
  if (remembered) return remembered
  const row = await db
    .selectFrom('seal')
    .select(['manifest', 'hash'])
    .where('vote_id', '=', voteId)
    .executeTakeFirst()
  if (!row) return undefined
  const sealed = { manifest: readManifest(row.manifest), text: row.manifest, hash: row.hash }
  const ofDb = known.get(db) ?? new Map<string, SealedVote>()
  known.set(db, ofDb.set(voteId, sealed))
  return sealed
}

/** Seals; false if it was sealed before, and then nothing changes. */
export async function writeSeal(trx: CityTrx, seal: Insertable<SealTable>): Promise<boolean> {
  const written = await trx
    .insertInto('seal')
    .values(seal)
    .onConflict((conflict) => conflict.doNothing())
    .returning('vote_id')
    .executeTakeFirst()
  return written !== undefined
}
