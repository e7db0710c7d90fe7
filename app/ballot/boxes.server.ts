/** What a ballot box is for, and whether it is closed. All SQL about that is here; papers are in `ballots.server.ts`. */
import type { Insertable, Selectable } from 'kysely'
import type { BallotBoxDb, BallotBoxTrx, BoxTable } from '#db/ballot-box/schema.ts'

export type Box = Selectable<BoxTable>

/** Says what the box is for; once, when it is made. */
export async function labelBox(trx: BallotBoxTrx, box: Insertable<BoxTable>): Promise<void> {
  await trx.insertInto('box').values(box).execute()
}

/** What the box is for; a box has a label from its making on. */
export const boxLabel = (box: BallotBoxDb): Promise<Box> =>
  box.selectFrom('box').selectAll().executeTakeFirstOrThrow()

/** Closes the box: whatever commits later is refused. Closing again keeps the first instant. */
export async function closeBox(trx: BallotBoxTrx, voteId: string, at: string): Promise<void> {
  await trx
    .insertInto('box_closure')
    .values({ vote_id: voteId, closed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The instant at which the box was closed; undefined while it is not. */
export async function boxClosedAt(box: BallotBoxDb): Promise<string | undefined> {
  const row = await box.selectFrom('box_closure').select('closed_at').executeTakeFirst()
  return row?.closed_at
}
