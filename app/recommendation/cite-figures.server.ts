/** The notes of a draft, numbered through the whole text; each must lead to a figure of a finding that holds. */
import { figuresThatHold } from '#app/finding/figures-that-hold.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkTrx } from '#db/network/schema.ts'
import { rewriteCitations } from './citations.server.ts'

/**
 * Writes the citations of a draft: `figures` are ids of figures, one list a paragraph.
 *
 * @throws Refusal `citation-does-not-resolve` with the number of the paragraph.
 */
export async function citeFigures(
  trx: NetworkTrx,
  recommendationId: string,
  figures: readonly (readonly string[])[],
): Promise<void> {
  const notes = figures.flatMap((ids, index) =>
    [...new Set(ids)].map((figureId) => ({ figureId, paragraph: index + 1 })),
  )
  const holding = await figuresThatHold(
    trx,
    notes.map(({ figureId }) => figureId),
  )
  const lost = notes.find(({ figureId }) => !holding.has(figureId))
  if (lost) throw new Refusal('citation-does-not-resolve', { paragraph: lost.paragraph })
  await rewriteCitations(
    trx,
    recommendationId,
    notes.map(({ figureId, paragraph }, index) => ({
      recommendation_id: recommendationId,
      paragraph,
      position: index + 1,
      figure_id: figureId,
    })),
  )
}
