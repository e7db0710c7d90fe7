/** Revising a draft: until a motion is opened, never after. */
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { citeFigures } from './cite-figures.server.ts'
import type { RecommendationDraft } from './recommendation.ts'
import { findRecommendation } from './recommendations.server.ts'
import { rewriteWords } from './written-texts.server.ts'

/**
 * Puts other words and citations in the place of a draft's.
 *
 * @throws Refusal `text-frozen` once a motion was opened, `citation-does-not-resolve`; nothing was written.
 * @returns false if there is no such recommendation.
 */
export async function reviseRecommendation(
  network: NetworkDb,
  number: string,
  draft: RecommendationDraft,
  by: string,
  now: Date,
): Promise<boolean> {
  return network.transaction().execute(async (trx) => {
    const recommendation = await findRecommendation(trx, number)
    if (!recommendation) return false
    if (recommendation.motion) throw new Refusal('text-frozen', { number })
    await rewriteWords(trx, recommendation.id, draft, now)
    await citeFigures(trx, recommendation.id, draft.figures)
    await journal(sharedTrx(trx), {
      act: 'revise-recommendation',
      subject: `recommendation:${recommendation.id}`,
      detail: { number },
      actor: by,
      at: now,
    })
    return true
  })
}
