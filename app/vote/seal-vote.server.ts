/**
 * Sealing a vote: what it is, who may vote and the box for the ballots are made fast before it opens. The city's
 * database, the keys and the box are three places, so the steps may be repeated, and the seal comes last: until it is
 * there the vote is a draft and does not open.
 */
import { blankBody } from '#app/ballot/ballot-body.ts'
import { layBlankPapers } from '#app/ballot/ballots.server.ts'
import { boxLabel, labelBox } from '#app/ballot/boxes.server.ts'
import { slotOf } from '#app/ballot/slot.server.ts'
import { addMissingElectors } from '#app/elector/add-elector.server.ts'
import { electorIds } from '#app/elector/electors.server.ts'
import { freezeElectorate } from '#app/elector/freeze-electorate.server.ts'
import { spareElectorIds } from '#app/elector/spare-electors.server.ts'
import { sparesAtSealing } from '#app/elector/spare-papers.ts'
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { BallotBoxTrx } from '#db/ballot-box/schema.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { drawUpManifest, fingerprint } from './draw-up-manifest.server.ts'
import { type Manifest, manifestText } from './manifest.ts'
import { writeSeal } from './seals.server.ts'
import { type FoundVote, findVoteById } from './votes.server.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
}

interface Drawn {
  readonly manifest: Manifest
  readonly text: string
  readonly hash: string
}

/**
 * Seals a vote. Run again after an interruption it ends the same.
 *
 * @throws Refusal `sealed-already`, or `closed` if its time is over
 */
export async function sealVote({ city, keys }: Place, voteId: string, by: string, now: Date): Promise<void> {
  const vote = await draftToSeal(city, voteId, now)
  const electorsKey = await keys.secret(city.slug, 'electors')
  await freezeElectorate(city.db, electorsKey, voteId, now)
  const slotKey = await keys.makeSlotKey(city.slug, voteId)
  const manifest = await drawUpManifest(city, vote, slotKey)
  const text = manifestText(manifest)
  const drawn = { manifest, text, hash: fingerprint(text) }
  await makeBox(city, drawn, await allSlots(city, voteId, electorsKey, slotKey))
  await writeDown(city, drawn, by, now)
  await addMissingElectors({ city, keys }, voteId, by, now)
}

async function draftToSeal(city: City, voteId: string, now: Date): Promise<FoundVote> {
  const vote = await findVoteById(city.db, voteId)
  if (!vote) throw new Error(`there is no vote ${voteId}`)
  if (vote.sealed) throw new Refusal('sealed-already')
  if (now.toISOString() >= vote.closesAt) throw new Refusal('closed')
  return vote
}

/** A slot for everybody on the electorate, and the spare ones. */
async function allSlots(city: City, voteId: string, electorsKey: Uint8Array, slotKey: Uint8Array) {
  const electors = await electorIds(city.db, voteId, 'sealed')
  const spares = spareElectorIds(electorsKey, voteId, 0, sparesAtSealing(electors.length))
  return [...electors, ...spares].map((id) => slotOf(slotKey, id))
}

/** Makes the box, or makes one anew that an interrupted sealing left behind and that says something else. */
async function makeBox(city: City, { manifest, hash }: Drawn, slots: readonly string[]): Promise<void> {
  const fill = async (trx: BallotBoxTrx) => {
    const { vote, opensAt, closesAt } = manifest
    await labelBox(trx, { vote_id: vote, manifest_hash: hash, opens_at: opensAt, closes_at: closesAt })
    await layBlankPapers(trx, slots, blankBody(manifest))
  }
  const said = await sealedTo(city, manifest.vote)
  if (said === hash) return
  if (said !== undefined) return city.boxes.replace(manifest.vote, (_, fresh) => fill(fresh))
  try {
    await city.boxes.make(manifest.vote, fill)
  } catch (error) {
    if ((await sealedTo(city, manifest.vote)) !== hash) throw error
  }
}

/** The hash on the label of the box; undefined if there is no box. */
async function sealedTo({ boxes }: City, voteId: string): Promise<string | undefined> {
  const box = await boxes.find(voteId)
  return box && (await boxLabel(box)).manifest_hash
}

async function writeDown(city: City, { manifest, text, hash }: Drawn, by: string, now: Date): Promise<void> {
  await city.db.transaction().execute(async (trx) => {
    const seal = { vote_id: manifest.vote, manifest: text, hash, sealed_by: by, sealed_at: now.toISOString() }
    if (!(await writeSeal(trx, seal))) throw new Refusal('sealed-already')
    const detail = { manifest: hash, options: manifest.options.length, electors: manifest.electorate.size }
    const subject = `vote:${manifest.vote}`
    await journal(sharedTrx(trx), { act: 'seal-vote', subject, detail, actor: by, at: now })
  })
}
