/** The addressee says that the letter has come. */
import { journal } from '#app/journal/journals.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { addAcknowledgement } from './dispatches.server.ts'

/** Notes the receipt of a letter, public at once. Said twice is said once, and the first hour stands. */
export async function acknowledgeDispatch(network: NetworkDb, dispatchId: string, now: Date): Promise<void> {
  await network.transaction().execute(async (trx) => {
    if (!(await addAcknowledgement(trx, dispatchId, now.toISOString()))) return
    await journal(sharedTrx(trx), {
      act: 'acknowledge-dispatch',
      subject: `dispatch:${dispatchId}`,
      actor: 'system',
      at: now,
    })
  })
}
