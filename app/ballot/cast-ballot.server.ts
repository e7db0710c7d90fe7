/**
 * Casting a ballot: the one place where a slip becomes a paper in the box. Of the city's database it only reads:
 * whatever is written beside the ballot, be it a session, a count or a line of a journal, tells who voted when.
 */
import { electorIdOf, personHash } from '#app/elector/electors.server.ts'
import { Refusal } from '#app/refusal.ts'
import { isVerified } from '#app/resident/verifications.server.ts'
import { closedAt } from '#app/vote/closures.server.ts'
import { type SealedVote, sealedVote } from '#app/vote/seals.server.ts'
import type { BallotBoxTrx } from '#db/ballot-box/schema.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import {
  type BallotSlip,
  type Channel,
  type ReasonNotToCast,
  reasonAgainstInstant,
  reasonAgainstSlip,
} from './ballot.ts'
import { bodyOf } from './ballot-body.ts'
import { writePaper } from './ballots.server.ts'
import { boxClosedAt, boxLabel } from './boxes.server.ts'
import { slotOf } from './slot.server.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
}

/**
 * Casts a ballot, or casts it anew: the last one that is committed counts, and nobody is told which one it was.
 * Resolves when it is on the disk.
 *
 * @throws Refusal `not-sealed`, `not-open-yet`, `closed`, `not-verified`, `not-on-the-roll`, `unknown-option`,
 *   `too-many-options`, `too-expensive`, `mark-unreadable`, `mark-too-high`,
 *   `too-many-points`, `ranks-equal`, `key-missing` or `ballot-box-missing`; then nothing was written.
 */
export async function castBallot(
  { city, keys }: Place,
  voteId: string,
  accountId: string,
  slip: BallotSlip,
  channel: Channel,
  now: Date,
): Promise<void> {
  const sealed = await sealedVote(city.db, voteId)
  if (!sealed) throw new Refusal('not-sealed')
  if (await closedAt(city.db, voteId)) throw new Refusal('closed')
  refuseFor(reasonAgainstInstant(sealed.manifest, now))
  const electorId = await electorOnTheRoll({ city, keys }, voteId, accountId)
  refuseFor(reasonAgainstSlip(slip, sealed.manifest))

  const slotKey = await keys.slotKey(city.slug, voteId)
  if (!slotKey) throw new Refusal('key-missing')
  if (!(await city.boxes.find(voteId))) throw new Refusal('ballot-box-missing')
  const slot = slotOf(slotKey, electorId)
  await city.boxes.write(voteId, slot, (trx) => putIntoBox(trx, { sealed, slot, slip, channel, now }))
}

async function electorOnTheRoll({ city, keys }: Place, voteId: string, accountId: string): Promise<string> {
  if (!(await isVerified(city.db, accountId))) throw new Refusal('not-verified')
  const key = await keys.secret(city.slug, 'electors')
  const electorId = await electorIdOf(city.db, voteId, personHash(key, voteId, accountId))
  if (electorId === undefined) throw new Refusal('not-on-the-roll')
  return electorId
}

interface Casting {
  readonly sealed: SealedVote
  readonly slot: string
  readonly slip: BallotSlip
  readonly channel: Channel
  readonly now: Date
}

/** The box has the last word: it is asked in the transaction that writes, so closing and casting cannot cross. */
async function putIntoBox(trx: BallotBoxTrx, { sealed, slot, slip, channel, now }: Casting): Promise<void> {
  const box = await boxLabel(trx)
  if (box.manifest_hash !== sealed.hash)
    throw new Error(`the box of ${box.vote_id} is sealed to another manifest`)
  if (await boxClosedAt(trx)) throw new Refusal('closed')
  refuseFor(reasonAgainstInstant({ opensAt: box.opens_at, closesAt: box.closes_at }, now))
  if (!(await writePaper(trx, slot, bodyOf(slip, sealed.manifest), channel)))
    throw new Error(`the box of ${box.vote_id} has no paper for an elector on its roll`)
}

function refuseFor(reason: ReasonNotToCast | undefined): void {
  if (reason) throw new Refusal(reason.code, reason.values)
}
