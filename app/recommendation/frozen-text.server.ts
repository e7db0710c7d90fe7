/** Reads the text that a motion freezes, and tells whether it is still the text that was frozen. */
import { createHash } from 'node:crypto'
import type { NetworkDb } from '#db/network/schema.ts'
import { citationsOf } from './citations.server.ts'
import { type FrozenText, frozenBytes } from './frozen-text.ts'
import type { Recommendation } from './recommendation.ts'
import { wordsInEveryLanguage } from './written-texts.server.ts'

/** The text as it stands now. */
export async function textToFreeze(network: NetworkDb, recommendationId: string): Promise<FrozenText> {
  const citations = await citationsOf(network, [recommendationId])
  return {
    ...(await wordsInEveryLanguage(network, recommendationId)),
    citations: citations.map(({ paragraph, finding, city, publication, pointer, value }) => ({
      paragraph,
      finding,
      city,
      publication,
      pointer,
      value,
    })),
  }
}

/** SHA-256 of the text, 64 hexadecimal digits. */
export const textHash = (text: FrozenText): string =>
  createHash('sha256').update(frozenBytes(text)).digest('hex')

/** Throws Error if the words or citations are not those that the motion froze: somebody went past the product. */
export async function assertTextUnchanged(
  network: NetworkDb,
  { id, number, motion }: Recommendation,
): Promise<void> {
  if (motion && textHash(await textToFreeze(network, id)) !== motion.textHash)
    throw new Error(`the text of ${number} is not the text that the cities voted on`)
}
