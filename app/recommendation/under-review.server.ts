/** Which citations are broken since: a city has corrected the publication that they rest on. */
import { listHeard } from '#app/publication/heard-publications.server.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { citationsOf } from './citations.server.ts'

/** A publication that another one of the same city corrects. */
export interface Corrected {
  readonly city: string
  readonly publication: number
  /** The number of the one that corrects it. */
  readonly by: number
}

/** The corrected publications that a recommendation cites, each once. */
export async function correctedUnder(network: NetworkDb, recommendationId: string): Promise<Corrected[]> {
  const citations = await citationsOf(network, [recommendationId])
  const corrected: Corrected[] = []
  for (const city of new Set(citations.map((citation) => citation.city))) {
    const cited = new Set(citations.filter((note) => note.city === city).map((note) => note.publication))
    for (const { number, publication } of await listHeard(network, { city })) {
      const { corrects } = publication
      if (corrects !== null && cited.has(corrects))
        corrected.push({ city, publication: corrects, by: number })
    }
  }
  return corrected
}

/** Whether a recommendation needs review before it may go out. */
export const isUnderReview = async (network: NetworkDb, recommendationId: string): Promise<boolean> =>
  (await correctedUnder(network, recommendationId)).length > 0
