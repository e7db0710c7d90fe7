/** Opening a motion: text and roll are frozen, and the cities may vote. */
import { journal } from '#app/journal/journals.server.ts'
import { memberRollOn } from '#app/network/member-roll.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { citationsOf } from './citations.server.ts'
import { citeFigures } from './cite-figures.server.ts'
import { textHash, textToFreeze } from './frozen-text.server.ts'
import { addMotion } from './motions.server.ts'
import { quorumOf } from './quorum.ts'
import { findRecommendation } from './recommendations.server.ts'

/**
 * Puts a draft to the cities that are members on the day of `now`, until `closesAt`.
 *
 * @throws Refusal `motion-open` if that was done before, `closing-in-the-past`, `no-members`, `nothing-cited`,
 * `citation-does-not-resolve` if a figure that held when it was cited no longer does; nothing was written.
 * @returns false if there is no such recommendation.
 */
export async function openMotion(
  network: NetworkDb,
  number: string,
  closesAt: Date,
  by: string,
  now: Date,
): Promise<boolean> {
  if (closesAt <= now) throw new Refusal('closing-in-the-past')
  return network.transaction().execute(async (trx) => {
    const recommendation = await findRecommendation(trx, number)
    if (!recommendation) return false
    if (recommendation.motion) throw new Refusal('motion-open', { number })
    await citeAgain(trx, recommendation.id)
    const roll = await memberRollOn(trx, now)
    if (roll.length === 0) throw new Refusal('no-members')
    const motion = {
      recommendation_id: recommendation.id,
      text_hash: textHash(await textToFreeze(trx, recommendation.id)),
      quorum: quorumOf(roll.length),
      opened_by: by,
      opened_at: now.toISOString(),
      closes_at: closesAt.toISOString(),
    }
    if (!(await addMotion(trx, motion, roll))) throw new Refusal('motion-open', { number })
    await journal(sharedTrx(trx), {
      act: 'open-motion',
      subject: `recommendation:${recommendation.id}`,
      detail: { number, textHash: motion.text_hash, roll, quorum: motion.quorum, closesAt: motion.closes_at },
      actor: by,
      at: now,
    })
    return true
  })
}

/** A draft may be old: every figure is looked up once more in the bytes of its publication. */
async function citeAgain(trx: NetworkTrx, recommendationId: string) {
  const figures: string[][] = []
  const citations = await citationsOf(trx, [recommendationId])
  if (citations.length === 0) throw new Refusal('nothing-cited')
  for (const { paragraph, figureId } of citations) {
    while (figures.length < paragraph) figures.push([])
    figures[paragraph - 1]?.push(figureId)
  }
  await citeFigures(trx, recommendationId, figures)
}
