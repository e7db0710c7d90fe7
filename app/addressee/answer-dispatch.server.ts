/** The addressee answers. The answer is public at once and stands; after the deadline it is taken too, and shown as late. */
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import type { AnswerForm } from './answer.ts'
import { addAcknowledgement, addAnswer } from './dispatches.server.ts'

/**
 * Notes the answer to a letter, and its receipt if that was not said before.
 *
 * @throws Refusal `already-answered`; nothing was written.
 */
export async function answerDispatch(
  network: NetworkDb,
  dispatchId: string,
  { verdict, text, language }: AnswerForm,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await network.transaction().execute(async (trx) => {
    if (!(await addAnswer(trx, { dispatch_id: dispatchId, verdict, answered_at: at })))
      throw new Refusal('already-answered')
    await addAcknowledgement(trx, dispatchId, at)
    await writeTexts(sharedTrx(trx), { owner: dispatchId, language, fields: { answer: text }, at: now })
    await journal(sharedTrx(trx), {
      act: 'answer-dispatch',
      subject: `dispatch:${dispatchId}`,
      detail: { verdict },
      actor: 'system',
      at: now,
    })
  })
}
