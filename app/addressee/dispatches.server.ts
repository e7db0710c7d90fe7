/** Letters to addressees with what came back. All SQL about dispatches, acknowledgements and answers is here. */
import type { Insertable } from 'kysely'
import type { Instant } from '#db/columns.ts'
import type { AnswerTable, DispatchTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import type { Dispatch } from './dispatch.ts'

/** Notes that a recommendation goes to an addressee; noted before, nothing changes and the answer is false. */
export async function addDispatch(trx: NetworkTrx, dispatch: Insertable<DispatchTable>): Promise<boolean> {
  const added = await trx
    .insertInto('dispatch')
    .values(dispatch)
    .onConflict((conflict) => conflict.columns(['recommendation_id', 'addressee_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** All letters of some recommendations, in the order in which they were noted. */
export async function dispatchesOf(db: NetworkDb, recommendationIds: readonly string[]): Promise<Dispatch[]> {
  if (recommendationIds.length === 0) return []
  return withAnswers(db)
    .where('recommendation_id', 'in', [...recommendationIds])
    .orderBy('dispatch.id')
    .execute()
}

export async function findDispatch(db: NetworkDb, id: string): Promise<Dispatch | undefined> {
  return withAnswers(db).where('dispatch.id', '=', id).executeTakeFirst()
}

/** The letter whose token has this hash. */
export async function findDispatchByToken(db: NetworkDb, tokenHash: string): Promise<Dispatch | undefined> {
  return withAnswers(db).where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** Gives a letter a new token: the link that was sent before leads nowhere from now on, and the letter is not sent. */
export async function renewToken(trx: NetworkTrx, id: string, tokenHash: string): Promise<void> {
  await trx
    .updateTable('dispatch')
    .set({ token_hash: tokenHash, sent_at: null })
    .where('id', '=', id)
    .execute()
}

/** Notes that the letter with this token went out; false if its token was renewed meanwhile. */
export async function markSent(
  trx: NetworkTrx,
  id: string,
  tokenHash: string,
  at: Instant,
): Promise<boolean> {
  const marked = await trx
    .updateTable('dispatch')
    .set({ sent_at: at })
    .where('id', '=', id)
    .where('token_hash', '=', tokenHash)
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}

/** Notes that the letter was received; false if that was noted before, and the first hour stands. */
export async function addAcknowledgement(trx: NetworkTrx, dispatchId: string, at: Instant): Promise<boolean> {
  const added = await trx
    .insertInto('acknowledgement')
    .values({ dispatch_id: dispatchId, acknowledged_at: at })
    .onConflict((conflict) => conflict.column('dispatch_id').doNothing())
    .returning('dispatch_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Notes an answer; false if there is one, and that one stands. */
export async function addAnswer(trx: NetworkTrx, answer: Insertable<AnswerTable>): Promise<boolean> {
  const added = await trx
    .insertInto('answer')
    .values(answer)
    .onConflict((conflict) => conflict.column('dispatch_id').doNothing())
    .returning('dispatch_id')
    .executeTakeFirst()
  return added !== undefined
}

const withAnswers = (db: NetworkDb) =>
  db
    .selectFrom('dispatch')
    .innerJoin('addressee', 'addressee.id', 'dispatch.addressee_id')
    .leftJoin('acknowledgement', 'acknowledgement.dispatch_id', 'dispatch.id')
    .leftJoin('answer', 'answer.dispatch_id', 'dispatch.id')
    .select(['dispatch.id', 'recommendation_id as recommendationId', 'addressee_id as addresseeId', 'level'])
    .select(['deadline_on as deadlineOn', 'dispatched_at as dispatchedAt', 'sent_at as sentAt'])
    .select(['acknowledged_at as acknowledgedAt', 'verdict', 'answered_at as answeredAt'])
