/** Counting a closed vote: from the shuffled papers to the tally and the file that it can be counted from again. */
import { castPapers } from '#app/ballot/ballots.server.ts'
import { findCityRow } from '#app/city/city-rows.server.ts'
import { electorateSize } from '#app/elector/electors.server.ts'
import { Refusal } from '#app/refusal.ts'
import { everyLanguage } from '#app/text/texts.server.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import type { CountedVote } from './counted-vote.ts'
import type { Counting } from './counting.ts'
import { ballotFileText, electionOfPapers } from './election-of-papers.ts'
import type { SealedVote } from './seals.server.ts'

export interface Count {
  readonly counted: CountedVote
  readonly ballotFile: string
}

/** Counts; the same papers give the same bytes. @throws Refusal `ballot-box-missing` */
export async function countVote(
  city: City,
  counting: Counting,
  { manifest, hash }: SealedVote,
  onProgress?: (done: number, of: number) => void,
): Promise<Count> {
  const box = await city.boxes.find(manifest.vote)
  if (!box) throw new Refusal('ballot-box-missing')
  const papers = await castPapers(box)
  const bodies = papers.map(({ body }) => body)
  const { tally, explained } = await counting.count(
    electionOfPapers(manifest, bodies),
    manifest.rule,
    onProgress,
  )
  const cameBy = (letter: string) => papers.filter(({ channel }) => channel === letter).length
  const isImported = manifest.electorate.basis === 'imported-ballots'
  const counted = {
    manifestHash: hash,
    ballots: papers.length,
    channels: { online: cameBy('o'), desk: cameBy('d'), paper: cameBy('p') },
    electors: isImported ? papers.length : await electorateSize(city.db, manifest.vote),
    tally,
    explained,
  }
  const told = { manifest, bodies, tally, city: await toldOf(city) }
  return { counted, ballotFile: ballotFileText(told) }
}

async function toldOf({ slug, db }: City): Promise<{ name: string; language: string; zone: string }> {
  const row = await findCityRow(db)
  if (!row) throw new Error(`the database of ${slug} has no row for its city`)
  const { language, time_zone: zone } = row
  const names = await everyLanguage(shared(db), slug, 'name')
  return { name: names[language] ?? slug, language, zone }
}
