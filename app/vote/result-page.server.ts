/** What the page of a result draws. */
import type { LocalText } from '#app/text/text.ts'
import type { City } from '#db/cities.server.ts'
import type { Manifest } from './manifest.ts'
import { type Result, type ResultOption, resultOf } from './result.ts'
import { sealedVote } from './seals.server.ts'
import { type FoundTally, findTally } from './tallies.server.ts'
import type { FoundVote } from './votes.server.ts'
import { inWordsOf } from './words.ts'

export interface ResultPage extends Result {
  readonly slug: string
  readonly title: LocalText
  readonly opensAt: string
  readonly closesAt: string
  readonly currency: string
  readonly countedAt: string
  readonly ballotFileHash: string
  readonly manifestHash: string
  readonly publishesBallots: boolean
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
  const page = {
    ...resultOf(tally.counted.tally, resultOptions(manifest, languages)),
    slug: vote.slug,
    title: inWordsOf(manifest.titles, languages),
    opensAt: manifest.opensAt,
    closesAt: manifest.closesAt,
    currency: manifest.currency,
    countedAt: tally.countedAt,
    ballotFileHash: tally.ballotFileHash,
    manifestHash: hash,
    publishesBallots: manifest.publishesBallots,
    publicationNumber: vote.publicationNumber,
  }
  return { manifest, tally, page }
}

const resultOptions = ({ options }: Manifest, languages: readonly string[]): ResultOption[] =>
  options.map(({ id, titles, proposal, district }) => ({
    id,
    title: inWordsOf(titles, languages),
    proposalNumber: proposal.number,
    district: district && inWordsOf(district.names, languages),
  }))
