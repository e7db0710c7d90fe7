/** Closures of votes, and how far closing has come. All SQL about that is here. */
import type { Selectable } from 'kysely'
import type { CityDb, CityTrx, ClosingStepTable } from '#db/city/schema.ts'

export type ClosingStep = Selectable<ClosingStepTable>['step']

/** Closes for good; false if it was closed before, and then the first closure stands. */
export async function writeClosure(trx: CityTrx, voteId: string, by: string, at: Date): Promise<boolean> {
  const written = await trx
    .insertInto('closure')
    .values({ vote_id: voteId, closed_by: by, closed_at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('vote_id')
    .executeTakeFirst()
  return written !== undefined
}

/** The instant of closing; undefined while the vote is not closed, whatever the clock says. */
export async function closedAt(db: CityDb, voteId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('closure')
    .select('closed_at')
    .where('vote_id', '=', voteId)
    .executeTakeFirst()
  return row?.closed_at
}

/** Notes that a step is done; false if that was noted before. */
export async function writeStep(trx: CityTrx, voteId: string, step: ClosingStep, at: Date): Promise<boolean> {
  const written = await trx
    .insertInto('closing_step')
    .values({ vote_id: voteId, step, done_at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst()
  return written !== undefined
}

/** When each step was done that is done. */
export async function stepsDone(db: CityDb, voteId: string): Promise<ReadonlyMap<ClosingStep, string>> {
  const rows = await db
    .selectFrom('closing_step')
    .select(['step', 'done_at'])
    .where('vote_id', '=', voteId)
    .execute()
  return new Map(rows.map(({ step, done_at }) => [step, done_at]))
}
