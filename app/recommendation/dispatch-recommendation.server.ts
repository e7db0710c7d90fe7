/**
 * Sending an adopted recommendation to its addressees. A letter cannot be taken back and a mail server is no table, so
 * first the rows, then the letters, then the note that each went out: what failed in between is sent by doing it again.
 */
import { addDispatch, dispatchesOf, findDispatch } from '#app/addressee/dispatches.server.ts'
import { hashOfToken, newToken } from '#app/addressee/token.server.ts'
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { Day } from '#db/columns.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { assertTextUnchanged } from './frozen-text.server.ts'
import type { Recommendation } from './recommendation.ts'
import { findRecommendation } from './recommendations.server.ts'
import { type Post, sendLetter } from './send-letter.server.ts'
import { isUnderReview } from './under-review.server.ts'

interface Dispatching {
  /** Ids; those to whom it goes already are passed over. */
  readonly addressees: readonly string[]
  /** The last day for an answer. */
  readonly deadlineOn: Day
}

/** How many letters went out now, and how many could not be handed over and wait. */
export interface Sending {
  readonly sent: number
  readonly unsent: number
}

/**
 * Notes the addressees and sends every letter of this recommendation that has not gone out yet.
 *
 * @throws Refusal `not-adopted`, `under-review` if a cited publication was corrected, `deadline-in-the-past`;
 * nothing was written and no letter sent.
 * @returns undefined if there is no such recommendation.
 */
export async function dispatchRecommendation(
  post: Post,
  number: string,
  dispatching: Dispatching,
  by: string,
  now: Date,
): Promise<Sending | undefined> {
  const recommendation = await findRecommendation(post.network, number)
  if (!recommendation) return undefined
  await post.network.transaction().execute((trx) => noteAll(trx, recommendation, dispatching, by, now))
  return sendUnsent(post, recommendation, by, now)
}

/**
 * Sends one letter again, with a new link; the earlier link is void from then on.
 *
 * @throws Refusal `already-answered`, `under-review`.
 * @returns whether it went out; undefined if this recommendation has no such letter.
 */
export async function sendAgain(
  post: Post,
  number: string,
  dispatchId: string,
  by: string,
  now: Date,
): Promise<boolean | undefined> {
  const recommendation = await findRecommendation(post.network, number)
  const dispatch = await findDispatch(post.network, dispatchId)
  if (!recommendation || dispatch?.recommendationId !== recommendation.id) return undefined
  await refuseUnlessReady(post.network, recommendation)
  return sendLetter(post, recommendation, dispatch, by, now)
}

/** Sends what has not gone out, each letter with a new token. */
async function sendUnsent(
  post: Post,
  recommendation: Recommendation,
  by: string,
  now: Date,
): Promise<Sending> {
  let [sent, unsent] = [0, 0]
  for (const dispatch of await dispatchesOf(post.network, [recommendation.id])) {
    if (dispatch.sentAt !== null || dispatch.answeredAt !== null) continue
    if (await sendLetter(post, recommendation, dispatch, by, now)) sent++
    else unsent++
  }
  return { sent, unsent }
}

async function noteAll(
  trx: NetworkTrx,
  recommendation: Recommendation,
  { addressees, deadlineOn }: Dispatching,
  by: string,
  now: Date,
) {
  await refuseUnlessReady(trx, recommendation)
  if (deadlineOn < now.toISOString().slice(0, 10)) throw new Refusal('deadline-in-the-past')
  for (const addressee of new Set(addressees)) {
    const id = newId()
    const added = await addDispatch(trx, {
      id,
      recommendation_id: recommendation.id,
      addressee_id: addressee,
      token_hash: hashOfToken(newToken()), // of a token that nobody holds, until the letter has one of its own
      deadline_on: deadlineOn,
      dispatched_by: by,
      dispatched_at: now.toISOString(),
      sent_at: null,
    })
    if (added) await noteInJournal(trx, recommendation, { id, addressee, deadlineOn }, by, now)
  }
}

async function refuseUnlessReady(network: NetworkDb, recommendation: Recommendation) {
  if (recommendation.decision?.outcome !== 'adopted')
    throw new Refusal('not-adopted', { number: recommendation.number })
  if (await isUnderReview(network, recommendation.id))
    throw new Refusal('under-review', { number: recommendation.number })
  await assertTextUnchanged(network, recommendation)
}

const noteInJournal = (
  trx: NetworkTrx,
  { id, number }: Recommendation,
  dispatch: { readonly id: string; readonly addressee: string; readonly deadlineOn: Day },
  by: string,
  now: Date,
) =>
  journal(sharedTrx(trx), {
    act: 'dispatch-recommendation',
    subject: `recommendation:${id}`,
    detail: { number, dispatch: dispatch.id, addressee: dispatch.addressee, deadlineOn: dispatch.deadlineOn },
    actor: by,
    at: now,
  })
