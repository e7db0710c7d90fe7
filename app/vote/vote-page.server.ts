/** What the page of a vote draws, and the list of votes. */
import { turnoutInTens } from '#app/ballot/turnout.server.ts'
import { electorateSize } from '#app/elector/electors.server.ts'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import { manifestOptions } from './draw-up-manifest.server.ts'
import { type SealedVote, sealedVote } from './seals.server.ts'
import { findTally } from './tallies.server.ts'
import { type BallotLimit, inTens, type VoteState, voteStateAt } from './vote.ts'
import { allVotes, type FoundVote } from './votes.server.ts'
import { inWordsOf } from './words.ts'

export interface VoteLine {
  readonly slug: string
  readonly title: LocalText
  readonly state: VoteState
  readonly opensAt: string
  readonly closesAt: string
  readonly budget: number
  readonly currency: string
}

export interface VotePage extends VoteLine {
  readonly consultationSlug: string
  readonly consultation: LocalText
  readonly limit: BallotLimit
  readonly rule: Rule
  readonly publishesBallots: boolean
  readonly options: readonly VotePageOption[]
  readonly manifestHash: string | null
  /** Whole tens; null for a draft. */
  readonly electorate: number | null
  /** Whole tens while the vote runs, exact when it is counted; null before. */
  readonly turnout: { readonly ballots: number; readonly isExact: boolean } | null
}

interface VotePageOption {
  readonly id: string
  readonly title: LocalText
  readonly cost: number
  readonly district: LocalText | null
  readonly proposalNumber: number
}

/** The votes of the city, the latest closing first; drafts are not listed. */
export async function voteLines({ db }: City, languages: readonly string[], now: Date): Promise<VoteLine[]> {
  const votes = (await allVotes(db)).filter(({ sealed }) => sealed)
  const ids = votes.map(({ id }) => id)
  const titles = await textsOf(shared(db), ids, languages)
  return votes.map((vote) => lineOf(vote, titles.need(vote.id, 'title'), now))
}

/** A vote as everybody may see it. */
export async function votePage(
  city: City,
  vote: FoundVote,
  languages: readonly string[],
  now: Date,
): Promise<VotePage> {
  const sealed = await sealedVote(city.db, vote.id)
  const options = sealed?.manifest.options ?? (await manifestOptions(city.db, vote.id))
  const texts = await textsOf(shared(city.db), [vote.id, vote.consultationId], languages)
  return {
    ...lineOf(vote, texts.need(vote.id, 'title'), now),
    consultationSlug: vote.consultationSlug,
    consultation: texts.need(vote.consultationId, 'title'),
    limit: vote.ballotLimit,
    rule: vote.rule,
    publishesBallots: vote.publishesBallots,
    options: options.map(({ id, titles, cost, district, proposal }) => ({
      id,
      title: inWordsOf(titles, languages),
      cost,
      district: district && inWordsOf(district.names, languages),
      proposalNumber: proposal.number,
    })),
    manifestHash: vote.manifestHash,
    electorate: sealed ? await publicSize(city, sealed) : null,
    turnout: await turnoutOf(city, vote, now),
  }
}

const lineOf = (vote: FoundVote, title: LocalText, now: Date): VoteLine => ({
  slug: vote.slug,
  title,
  state: voteStateAt(vote, now),
  opensAt: vote.opensAt,
  closesAt: vote.closesAt,
  budget: vote.budget,
  currency: vote.currency,
})

/** What was sealed, and who came since: whole tens. */
async function publicSize({ db }: City, { manifest }: SealedVote): Promise<number> {
  return Math.max(manifest.electorate.size, inTens(await electorateSize(db, manifest.vote)))
}

async function turnoutOf(city: City, vote: FoundVote, now: Date): Promise<VotePage['turnout']> {
  const tally = vote.counted ? await findTally(city.db, vote.id) : undefined
  if (tally) return { ballots: tally.counted.ballots, isExact: true }
  const state = voteStateAt(vote, now)
  if (state === 'draft' || state === 'sealed') return null
  const ballots = await turnoutInTens(city.boxes, vote.id)
  return ballots === undefined ? null : { ballots, isExact: false }
}
