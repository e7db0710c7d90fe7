/**
 * Importing a vote that was held elsewhere: a file becomes a consultation with its proposals, a sealed vote and the
 * ballots in its box. The box is another file than the city's database, so it is laid first, under an id that nobody
 * knows; the city learns of all the rest in one transaction.
 */
import { bodyOf } from '#app/ballot/ballot-body.ts'
import { putPapers } from '#app/ballot/ballots.server.ts'
import { labelBox } from '#app/ballot/boxes.server.ts'
import { shuffled } from '#app/ballot/shuffle.server.ts'
import { findCityRow } from '#app/city/city-rows.server.ts'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { instantOf } from '#app/consultation/local-time.server.ts'
import { newId } from '#app/ids.ts'
import { nextNumber } from '#app/proposal/proposals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { BallotBoxTrx } from '#db/ballot-box/schema.ts'
import type { City } from '#db/cities.server.ts'
import { fingerprint } from './draw-up-manifest.server.ts'
import { type Imported, type ImportOrder, type ImportProgress, manifestOfImport } from './imported-vote.ts'
import { manifestText } from './manifest.ts'
import { findVote } from './votes.server.ts'
import { writeImport } from './write-import.server.ts'

const PAPERS_AT_ONCE = 2000

/**
 * Imports a vote: wholly or, for everybody who looks at the city, not at all.
 *
 * @returns the vote's id
 * @throws Refusal `slug-taken`, `nothing-to-vote-on`, or `no-such-local-time`
 */
export async function importVote(
  city: City,
  order: ImportOrder,
  by: string,
  now: Date,
  onProgress: ImportProgress = () => {},
): Promise<string> {
  if (order.file.projects.length === 0) throw new Refusal('nothing-to-vote-on')
  const vote = newId()
  const { zone, ...period } = await periodOf(city, order)
  for (;;) {
    const firstNumber = await firstNumberFor(city, order.slug)
    const manifest = manifestOfImport(order, { vote, city: city.slug, firstNumber, ...period })
    const text = manifestText(manifest)
    const imported = { order, firstNumber, zone, manifest, text, hash: fingerprint(text) }
    await layBox(city, imported, onProgress)
    if (await writeImport(city.db, imported, by, now, onProgress)) return vote
    // Somebody submitted a proposal meanwhile, so the numbers in the manifest are taken.
  }
}

/** The first number that is free for a proposal. @throws Refusal `slug-taken` before anything is laid */
async function firstNumberFor({ db }: City, slug: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    if ((await findConsultation(trx, slug)) || (await findVote(trx, slug))) throw new Refusal('slug-taken')
    return nextNumber(trx)
  })
}

/** From the first midnight to the one after the last day, as clocks in the city show it. */
async function periodOf({ db, slug }: City, { days }: ImportOrder) {
  const row = await findCityRow(db)
  if (!row) throw new Error(`the database of ${slug} has no row for its city`)
  const midnight = (day: string) => {
    const local = `${day}T00:00`
    const instant = instantOf(local, row.time_zone)
    if (!instant) throw new Refusal('no-such-local-time', { local: local.replace('T', ' ') })
    return instant
  }
  return { zone: row.time_zone, opensAt: midnight(days.from), closesAt: midnight(days.until) }
}

async function layBox(
  { boxes }: City,
  { order, manifest, hash }: Imported,
  onProgress: ImportProgress,
): Promise<void> {
  const papers = shuffled(
    order.file.ballots.map(({ approved }) => ({
      body: bodyOf({ approved }, manifest),
      channel: 'o' as const,
    })),
  )
  const { vote, opensAt, closesAt } = manifest
  const fill = async (trx: BallotBoxTrx) => {
    await labelBox(trx, { vote_id: vote, manifest_hash: hash, opens_at: opensAt, closes_at: closesAt })
    for (let from = 0; from < papers.length; from += PAPERS_AT_ONCE) {
      await putPapers(trx, papers.slice(from, from + PAPERS_AT_ONCE))
      onProgress('ballots', Math.min(from + PAPERS_AT_ONCE, papers.length), papers.length)
    }
  }
  if (await boxes.find(vote)) await boxes.replace(vote, (_, fresh) => fill(fresh))
  else await boxes.make(vote, fill)
}
