/** Findings in the network's database. All SQL about the table is here. */
import type { Insertable } from 'kysely'
import { yearPrefix } from '#app/network/running-number.ts'
import type { FindingTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import type { Finding } from './finding.ts'

export async function addFinding(trx: NetworkTrx, finding: Insertable<FindingTable>): Promise<void> {
  await trx.insertInto('finding').values(finding).execute()
}

/** How many findings have a number of this year. */
export async function findingsOfYear(trx: NetworkTrx, year: number): Promise<number> {
  const { count } = await trx
    .selectFrom('finding')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('number', 'like', `${yearPrefix('F', year)}%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findFinding(db: NetworkDb, number: string): Promise<Finding | undefined> {
  return columns(db).where('number', '=', number).executeTakeFirst()
}

/** All findings, or those on one theme, the newest first. */
export async function findingsOn(db: NetworkDb, theme?: string): Promise<Finding[]> {
  return columns(db)
    .$if(theme !== undefined, (query) => query.where('theme', '=', theme ?? ''))
    .orderBy('id', 'desc')
    .execute()
}

const columns = (db: NetworkDb) =>
  db.selectFrom('finding').select(['id', 'number', 'theme', 'made_at as madeAt'])
