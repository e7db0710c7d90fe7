/** Letters and answers of a recommendation as a reader reads them. */
import { textsOf } from '#app/text/texts.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { shared } from '#db/shared.server.ts'
import { addresseesOf } from './addressees.server.ts'
import { daysLate, stateOfDispatch } from './dispatch.ts'
import { dispatchesOf } from './dispatches.server.ts'
import type { ReadAnswer } from './read-answer.ts'

/** Every letter of a recommendation, by level from the nearest, then by the office's name. */
export async function readAnswers(
  network: NetworkDb,
  recommendationId: string,
  languages: readonly string[],
  now: Date,
): Promise<ReadAnswer[]> {
  const dispatches = await dispatchesOf(network, [recommendationId])
  const texts = await textsOf(
    shared(network),
    dispatches.map(({ id }) => id),
    languages,
  )
  const addressees = await addresseesOf(
    network,
    languages,
    dispatches.map(({ addresseeId }) => addresseeId),
  )
  return addressees.flatMap(({ id, name }) =>
    dispatches
      .filter(({ addresseeId }) => addresseeId === id)
      .map((dispatch) => ({
        id: dispatch.id,
        addresseeId: dispatch.addresseeId,
        name,
        level: dispatch.level,
        deadlineOn: dispatch.deadlineOn,
        state: stateOfDispatch(dispatch, now),
        daysLate: daysLate(dispatch, now),
        sentAt: dispatch.sentAt,
        acknowledgedAt: dispatch.acknowledgedAt,
        answeredAt: dispatch.answeredAt,
        verdict: dispatch.verdict,
        text: texts.get(dispatch.id, 'answer') ?? null,
      })),
  )
}
