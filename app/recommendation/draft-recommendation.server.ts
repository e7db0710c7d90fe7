/** Drafting a recommendation. A draft is the secretariat's own: nobody else sees it, nobody votes on it. */
import { newId } from '#app/ids.ts'
import { journal } from '#app/journal/journals.server.ts'
import { runningNumber } from '#app/network/running-number.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { citeFigures } from './cite-figures.server.ts'
import type { RecommendationDraft } from './recommendation.ts'
import { addRecommendation, recommendationsOfYear } from './recommendations.server.ts'
import { rewriteWords } from './written-texts.server.ts'

/**
 * Writes a draft and returns its number (`R-2026-01`, counted by the year of `now` without gaps).
 *
 * @throws Refusal `citation-does-not-resolve`; nothing was written.
 */
export async function draftRecommendation(
  network: NetworkDb,
  { theme, ...draft }: RecommendationDraft & { readonly theme: string },
  by: string,
  now: Date,
): Promise<string> {
  return network.transaction().execute(async (trx) => {
    const id = newId()
    const year = now.getUTCFullYear()
    const number = runningNumber('R', year, (await recommendationsOfYear(trx, year)) + 1)
    await addRecommendation(trx, { id, number, theme, drafted_by: by, drafted_at: now.toISOString() })
    await rewriteWords(trx, id, draft, now)
    await citeFigures(trx, id, draft.figures)
    await journal(sharedTrx(trx), {
      act: 'draft-recommendation',
      subject: `recommendation:${id}`,
      detail: { number, theme },
      actor: by,
      at: now,
    })
    return number
  })
}
