/** Adding a resident to electorates that were frozen before he or she was verified. Nobody is ever removed. */
import { blankBody } from '#app/ballot/ballot-body.ts'
import { layBlankPapers } from '#app/ballot/ballots.server.ts'
import { slotOf } from '#app/ballot/slot.server.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { runningVotes } from '#app/vote/votes.server.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import {
  electorateSize,
  electorIdOf,
  personHash,
  putOnElectorate,
  verifiedResidents,
} from './electors.server.ts'
import { spareElectorId, spareElectorIds } from './spare-electors.server.ts'
import { SPARES_AT_ONCE, spareBatch, sparesAtSealing } from './spare-papers.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
}

interface Newcomer {
  readonly accountId: string
  readonly districtId: string | null
}

/**
 * Puts a resident who was just verified on the electorate of every vote that is sealed and not closed. May be
 * repeated. The journal keeps the day and no instant.
 */
export async function addElector(place: Place, newcomer: Newcomer, by: string, now: Date): Promise<void> {
  for (const voteId of await runningVotes(place.city.db)) await addTo(place, voteId, newcomer, by, now)
}

/** Puts everybody who is verified and missing on the electorate of one vote: who came while it was being sealed. */
export async function addMissingElectors(place: Place, voteId: string, by: string, now: Date): Promise<void> {
  for (const { account_id, district_id } of await verifiedResidents(place.city.db))
    await addTo(place, voteId, { accountId: account_id, districtId: district_id }, by, now)
}

async function addTo({ city, keys }: Place, voteId: string, newcomer: Newcomer, by: string, now: Date) {
  const key = await keys.secret(city.slug, 'electors')
  const person = personHash(key, voteId, newcomer.accountId)
  if (await electorIdOf(city.db, voteId, person)) return
  if ((await sealedVote(city.db, voteId))?.manifest.electorate.basis === 'imported-ballots') return
  await laySpares({ city, keys }, key, voteId)
  await city.db.transaction().execute(async (trx) => {
    if (await electorIdOf(trx, voteId, person)) return
    const number = await electorateSize(trx, voteId, 'verified-later')
    const elector = {
      id: spareElectorId(key, voteId, number),
      vote_id: voteId,
      person_hash: person,
      district_id: newcomer.districtId,
      age_band: null,
      added_on: now.toISOString().slice(0, 10),
      reason: 'verified-later' as const,
    }
    await putOnElectorate(trx, [elector])
    const detail = { reason: elector.reason }
    const line = { act: 'add-elector', subject: `vote:${voteId}`, detail, actor: by, at: now, toTheDay: true }
    await journal(sharedTrx(trx), line)
  })
}

/** Lays the next batch of blank papers while some are left of the last one; nearly always there is nothing to do. */
async function laySpares({ city, keys }: Place, key: Uint8Array, voteId: string): Promise<void> {
  const frozen = await electorateSize(city.db, voteId, 'sealed')
  const taken = await electorateSize(city.db, voteId, 'verified-later')
  const batch = spareBatch(sparesAtSealing(frozen), taken)
  const sealed = await sealedVote(city.db, voteId)
  if (!batch || !sealed) return
  const slotKey = await keys.slotKey(city.slug, voteId)
  if (!slotKey) throw new Refusal('key-missing')
  const slots = spareElectorIds(key, voteId, batch.from, SPARES_AT_ONCE).map((id) => slotOf(slotKey, id))
  const blank = blankBody(sealed.manifest)
  await city.boxes.add(voteId, (trx) => layBlankPapers(trx, slots, blank))
}
