/**
 * Closing a vote, in steps that may be repeated: closure, box emptied of what was still under way, papers shuffled,
 * key destroyed, counted. Run again after an interruption it goes on where it stopped and ends the same.
 */
import canonicalize from 'canonicalize'
import { closeBox } from '#app/ballot/boxes.server.ts'
import { shuffleBallots } from '#app/ballot/shuffle-ballots.server.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { City } from '#db/cities.server.ts'
import type { CityTrx } from '#db/city/schema.ts'
import type { Keys } from '#db/keys.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { type ClosingStep, closedAt, stepsDone, writeClosure, writeStep } from './closures.server.ts'
import { type Count, countVote } from './count-vote.server.ts'
import type { Counting } from './counting.ts'
import { fingerprint } from './draw-up-manifest.server.ts'
import { type SealedVote, sealedVote } from './seals.server.ts'
import { writeTally } from './tallies.server.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
  readonly counting: Counting
}

type OnProgress = (done: number, of: number) => void

/** Sorts behind every slot: what came in with the closing is taken first. */
const LAST = '~'

/**
 * Closes and counts. The clock alone stops casting; this may be done from that instant on.
 *
 * @throws Refusal `not-sealed`, `not-ended-yet`, or `ballot-box-missing`
 */
export async function closeVote(
  { city, keys, counting }: Place,
  voteId: string,
  by: string,
  now: Date,
  onProgress?: OnProgress,
): Promise<void> {
  const sealed = await sealedVote(city.db, voteId)
  if (!sealed) throw new Refusal('not-sealed')
  const at = await close(city, sealed, by, now)
  if (!(await city.boxes.find(voteId))) throw new Refusal('ballot-box-missing')

  const step = stepTaker(city, voteId, by, now)
  await step('emptied', () => city.boxes.write(voteId, LAST, (trx) => closeBox(trx, voteId, at)))
  await step('shuffled', () => shuffleBallots(city.boxes, voteId))
  await step('key-destroyed', () => keys.destroySlotKey(city.slug, voteId))
  const count = () => countVote(city, counting, sealed, onProgress)
  await step('counted', count, async (trx, made) => {
    await writeTally(trx, tallyRow(voteId, made, now))
  })
}

const tallyRow = (voteId: string, { counted, ballotFile }: Count, now: Date) => ({
  vote_id: voteId,
  body: canonicalize(counted) ?? '',
  ballot_file: ballotFile,
  ballot_file_hash: fingerprint(ballotFile),
  counted_at: now.toISOString(),
})

/** The closure row, once; the instant of the first one. */
async function close(city: City, { manifest }: SealedVote, by: string, now: Date): Promise<string> {
  const before = await closedAt(city.db, manifest.vote)
  if (before) return before
  if (now.toISOString() < manifest.closesAt) throw new Refusal('not-ended-yet')
  await city.db.transaction().execute(async (trx) => {
    if (!(await writeClosure(trx, manifest.vote, by, now))) return
    await journal(sharedTrx(trx), {
      act: 'close-vote',
      subject: `vote:${manifest.vote}`,
      actor: by,
      at: now,
    })
  })
  return (await closedAt(city.db, manifest.vote)) ?? now.toISOString()
}

/**
 * Takes a step unless it is noted as taken, then notes it with a line in the journal, once; what `write` writes is in
 * the same transaction.
 */
function stepTaker(city: City, voteId: string, by: string, now: Date) {
  return async <Made>(
    step: ClosingStep,
    take: () => Promise<Made>,
    write?: (trx: CityTrx, made: Made) => Promise<void>,
  ): Promise<void> => {
    if ((await stepsDone(city.db, voteId)).has(step)) return
    const made = await take()
    await city.db.transaction().execute(async (trx) => {
      if (!(await writeStep(trx, voteId, step, now))) return
      await write?.(trx, made)
      const line = { act: `vote-${step}`, subject: `vote:${voteId}`, actor: by, at: now }
      await journal(sharedTrx(trx), line)
    })
  }
}
