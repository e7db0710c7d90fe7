/** Releasing a publication: the city says what came out of a vote, once and for good. */
import { journal } from '#app/journal/journals.server.ts'
import type { City } from '#db/cities.server.ts'
import type { CityTrx } from '#db/city/schema.ts'
import type { Keys, SigningKey } from '#db/keys.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { drawUpPublication } from './draw-up-publication.server.ts'
import { publicationText, type Unnumbered } from './publication.ts'
import { nextNumber, numberOfVote, writePublication } from './publications.server.ts'
import { sha256, signedMessage } from './signature.ts'

interface Place {
  readonly city: Pick<City, 'slug' | 'db'>
  readonly keys: Keys
}

/**
 * Releases what came out of a counted vote and returns the number of the publication. A vote that was released before
 * keeps its number, and nothing changes.
 *
 * @throws Refusal `not-sealed` or `not-counted-yet`
 */
export async function releasePublication(
  { city, keys }: Place,
  voteId: string,
  by: string,
  now: Date,
): Promise<number> {
  const drawnUp = await drawUpPublication(city, voteId)
  const key = await keys.signing(city.slug)
  return city.db.transaction().execute(async (trx) => {
    const released = await release(trx, { drawnUp, voteId, key, by, now })
    const number = released ?? (await numberOfVote(trx, voteId))
    if (number === undefined) throw new Error(`the vote ${voteId} was neither released now nor before`)
    return number
  })
}

interface Releasing {
  readonly drawnUp: Unnumbered
  readonly voteId: string
  readonly key: SigningKey
  readonly by: string
  readonly now: Date
}

/** The number; undefined if the vote was released before, and then nothing is written. */
async function release(trx: CityTrx, releasing: Releasing): Promise<number | undefined> {
  const { drawnUp, voteId, key, by, now } = releasing
  const number = await nextNumber(trx)
  const releasedAt = now.toISOString()
  const body = publicationText({ ...drawnUp, number, corrects: null, releasedAt })
  const hash = sha256(body)
  const written = await writePublication(trx, {
    number,
    vote_id: voteId,
    body,
    hash,
    signature: key.sign(signedMessage(hash)),
    key_id: key.keyId,
    corrects: null,
    released_by: by,
    released_at: releasedAt,
  })
  if (!written) return undefined
  const detail = { vote: voteId, hash, key: key.keyId }
  const subject = `publication:${number}`
  await journal(sharedTrx(trx), { act: 'release-publication', subject, detail, actor: by, at: now })
  return number
}
