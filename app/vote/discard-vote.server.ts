/** Throwing away a draft: a vote that nobody has sealed, and of which nothing has to be kept. */
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { deleteDraft, findVoteById } from './votes.server.ts'

/** Discards a draft, with the electorate and the key that an interrupted sealing left. @throws Refusal `sealed-already` */
export async function discardVote(
  { city, keys }: { readonly city: City; readonly keys: Keys },
  voteId: string,
  by: string,
  now: Date,
): Promise<void> {
  await city.db.transaction().execute(async (trx) => {
    const vote = await findVoteById(trx, voteId)
    if (vote?.sealed) throw new Refusal('sealed-already')
    if (!vote) return
    await deleteDraft(trx, voteId)
    const line = { act: 'discard-vote', subject: `vote:${voteId}`, detail: { slug: vote.slug } }
    await journal(sharedTrx(trx), { ...line, actor: by, at: now })
  })
  await keys.destroySlotKey(city.slug, voteId)
}
