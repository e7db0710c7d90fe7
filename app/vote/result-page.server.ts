/** What the page of a result draws. */
import type { LocalText } from '#app/text/text.ts'
import type { City } from '#db/cities.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import type { Manifest } from './manifest.ts'
import { type Result, type ResultOption, resultOf } from './result.ts'
import { sealedVote } from './seals.server.ts'
import { type FoundTally, findTally } from './tallies.server.ts'
import { optionsOf } from './vote-options.server.ts'
import type { FoundVote } from './votes.server.ts'
import { inWordsOf } from './words.ts'

export interface ResultPage extends Result {
  readonly slug: string
  readonly title: LocalText
  readonly opensAt: string
  readonly closesAt: string
  readonly countedAt: string
  readonly ballotFileHash: string
  readonly manifestHash: string
  readonly publishesBallots: boolean
  /** Ending of the file of ballots. */
  readonly ballotFile: 'pb' | 'blt'
  readonly publicationNumber: number | null
}

export interface CountedResult {
  readonly manifest: Manifest
  readonly tally: FoundTally
  readonly page: ResultPage
}

/** The result of a vote in the reader's languages; undefined while it is not counted. */
export async function resultPage(
  { db }: City,
  vote: FoundVote,
  languages: readonly string[],
): Promise<CountedResult | undefined> {
  const [sealed, tally] = [await sealedVote(db, vote.id), await findTally(db, vote.id)]
  if (!sealed || !tally) return undefined
  const { manifest, hash } = sealed
  const options = await resultOptions(db, vote.id, manifest, languages)
  const { explained, electors } = tally.counted
  const about = { options, currency: manifest.currency, electors, explained }
  const page = {
    ...resultOf(tally.counted.tally, about),
    slug: vote.slug,
    title: inWordsOf(manifest.titles, languages),
    opensAt: manifest.opensAt,
    closesAt: manifest.closesAt,
    countedAt: tally.countedAt,
    ballotFileHash: tally.ballotFileHash,
    manifestHash: hash,
    publishesBallots: manifest.publishesBallots,
    ballotFile: manifest.ballotLimit.kind === 'ranks' ? ('blt' as const) : ('pb' as const),
    publicationNumber: vote.publicationNumber,
  }
  return { manifest, tally, page }
}

async function resultOptions(
  db: CityDb,
  voteId: string,
  { options }: Manifest,
  languages: readonly string[],
): Promise<ResultOption[]> {
  const themes = new Map((await optionsOf(db, voteId)).map(({ option_id, theme }) => [option_id, theme]))
  return options.map(({ id, titles, proposal, district }) => ({
    id,
    title: inWordsOf(titles, languages),
    proposalNumber: proposal.number,
    district: district && inWordsOf(district.names, languages),
    theme: themes.get(id) ?? null,
  }))
}
