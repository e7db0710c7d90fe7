/** One letter: a new token, the mail, the note that it went out. Doing it again makes the earlier link void. */
import { addresseesOf } from '#app/addressee/addressees.server.ts'
import type { Dispatch } from '#app/addressee/dispatch.ts'
import { findDispatch, markSent, renewToken } from '#app/addressee/dispatches.server.ts'
import { hashOfToken, newToken } from '#app/addressee/token.server.ts'
import { absolute, networkPath } from '#app/http/addresses.ts'
import { journal } from '#app/journal/journals.server.ts'
import type { Mail } from '#app/mail/mail.ts'
import { Refusal } from '#app/refusal.ts'
import { faultOf, logOf } from '#app/serve/log.server.ts'
import type { Settings } from '#app/serve/settings.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { coveringLetter } from './covering-letter.server.ts'
import type { Recommendation } from './recommendation.ts'
import { wordsOf } from './written-texts.server.ts'

/** What sending needs. */
export interface Post {
  readonly network: NetworkDb
  readonly mail: Mail
  readonly settings: Pick<Settings, 'BASE_URL' | 'LOG_LEVEL'>
}

/**
 * Sends the letter of one dispatch; true once it went out, false if the post did not take it, and then it waits.
 *
 * @throws Refusal `already-answered`: whoever has answered needs no other link.
 */
export async function sendLetter(
  post: Post,
  recommendation: Recommendation,
  { id }: Pick<Dispatch, 'id'>,
  by: string,
  now: Date,
): Promise<boolean> {
  const token = newToken()
  await post.network.transaction().execute(async (trx) => {
    const dispatch = await findDispatch(trx, id)
    if (dispatch?.answeredAt) throw new Refusal('already-answered')
    await renewToken(trx, id, hashOfToken(token))
  })
  if (!(await handedOver(post, recommendation, id, token))) return false
  await post.network.transaction().execute(async (trx) => {
    if (!(await markSent(trx, id, hashOfToken(token), now.toISOString()))) return
    await journal(sharedTrx(trx), {
      act: 'send-letter',
      subject: `recommendation:${recommendation.id}`,
      detail: { number: recommendation.number, dispatch: id },
      actor: by,
      at: now,
    })
  })
  return true
}

/** A post that fails is no fault of ours and nothing to stop at: the letter stays unsent, and pages say so. */
async function handedOver(post: Post, recommendation: Recommendation, dispatchId: string, token: string) {
  const letter = await letterFor(post, recommendation, dispatchId, token)
  try {
    await post.mail.send(letter)
    return true
  } catch (error) {
    logOf(post.settings).error({ ...faultOf(error), dispatch: dispatchId }, 'a letter was not handed over')
    return false
  }
}

async function letterFor(
  { network, settings }: Post,
  recommendation: Recommendation,
  dispatchId: string,
  token: string,
) {
  const dispatch = await findDispatch(network, dispatchId)
  if (!dispatch) throw new Error(`there is no dispatch ${dispatchId}`)
  const [found] = await addresseesOf(network, ['en'], [dispatch.addresseeId])
  if (!found) throw new Error(`there is no addressee ${dispatch.addresseeId}`)
  const languages = [found.language, 'en']
  const [addressee] = await addresseesOf(network, languages, [found.id])
  const words = (await wordsOf(network, [recommendation.id], languages)).get(recommendation.id)
  if (!addressee || !words) throw new Error(`${recommendation.number} has no words`)
  return coveringLetter({
    addressee,
    number: recommendation.number,
    words,
    deadlineOn: dispatch.deadlineOn,
    link: absolute(settings, networkPath('answers', token)),
    letter: absolute(settings, networkPath('recommendations', recommendation.number, 'letter')),
  })
}
