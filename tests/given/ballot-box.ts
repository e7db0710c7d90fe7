/** A ballot box as sealing makes it: a label, and a blank paper in every slot. */
import { createHash } from 'node:crypto'
import type { BallotBoxTrx } from '#db/ballot-box/schema.ts'
import type { City } from '#db/cities.server.ts'

/** Slots that look as random as real ones, and are the same in every run. */
export const slots = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => createHash('sha256').update(`slot ${index}`).digest('hex'))

/** Makes the box of `voteId`; `options` is the length of a paper. */
export async function aBallotBox(
  { boxes }: Pick<City, 'boxes'>,
  about: { voteId?: string; slots?: readonly string[]; options?: number } = {},
): Promise<string> {
  const { voteId = 'vote-1', slots: wanted = slots(3), options = 3 } = about
  await boxes.make(voteId, async (trx) => {
    await label(trx, voteId)
    for (const slot of wanted) await layBlank(trx, slot, options)
  })
  return voteId
}

export async function label(trx: BallotBoxTrx, voteId: string): Promise<void> {
  const instants = { opens_at: '2030-05-01T00:00:00.000Z', closes_at: '2030-06-01T00:00:00.000Z' }
  await trx
    .insertInto('box')
    .values({ vote_id: voteId, manifest_hash: '0'.repeat(64), ...instants })
    .execute()
}

export async function layBlank(trx: BallotBoxTrx, slot: string, options: number): Promise<void> {
  await trx
    .insertInto('ballot')
    .values({ slot, body: `1${'-'.repeat(options)}`, channel: '-' })
    .execute()
}

/** Casts `body` into `slot`. */
export function cast({ boxes }: Pick<City, 'boxes'>, voteId: string, slot: string, body: string) {
  return boxes.write(voteId, slot, (trx) =>
    trx.updateTable('ballot').set({ body, channel: 'o' }).where('slot', '=', slot).execute(),
  )
}
