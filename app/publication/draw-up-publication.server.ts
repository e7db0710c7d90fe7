/** Drawing up a publication: everything that the city knows of a counted vote and may say. */
import { findCityRow } from '#app/city/city-rows.server.ts'
import { findConsultationById } from '#app/consultation/consultations.server.ts'
import { Refusal } from '#app/refusal.ts'
import { everyLanguage } from '#app/text/texts.server.ts'
import { type SealedVote, sealedVote } from '#app/vote/seals.server.ts'
import { type FoundTally, findTally } from '#app/vote/tallies.server.ts'
import { inTens } from '#app/vote/vote.ts'
import { optionsOf } from '#app/vote/vote-options.server.ts'
import { type FoundVote, findVoteById } from '#app/vote/votes.server.ts'
import type { City } from '#db/cities.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'
import { outcomeOf } from './outcome.ts'
import { FORMAT, type Publication, type Unnumbered } from './publication.ts'
import { suppressed } from './suppression.ts'

interface Counted {
  readonly vote: FoundVote
  readonly sealed: SealedVote
  readonly tally: FoundTally
}

/**
 * What would be published of a vote, as things stand.
 *
 * @throws Refusal `not-sealed` or `not-counted-yet`
 */
export async function drawUpPublication(
  { slug, db }: Pick<City, 'slug' | 'db'>,
  voteId: string,
): Promise<Unnumbered> {
  const counted = await countedVote(db, voteId)
  const { tally, sealed } = counted
  return {
    format: FORMAT,
    city: await cityOf(db, slug),
    ...(await questionOf(db, counted)),
    currency: sealed.manifest.currency,
    budget: sealed.manifest.budget,
    manifest: sealed.manifest,
    manifestHash: sealed.hash,
    ...whoVoted(counted),
    tally: tally.counted.tally,
    outcome: outcomeOf(tally.counted.tally),
    ballotFile: sealed.manifest.publishesBallots ? { hash: tally.ballotFileHash } : null,
    boardRoot: null,
  }
}

async function countedVote(db: CityDb, voteId: string): Promise<Counted> {
  const vote = await findVoteById(db, voteId)
  if (!vote) throw new Error(`there is no vote ${voteId}`)
  const sealed = await sealedVote(db, voteId)
  if (!sealed) throw new Refusal('not-sealed')
  const tally = await findTally(db, voteId)
  if (!tally) throw new Refusal('not-counted-yet')
  return { vote, sealed, tally }
}

async function cityOf(db: CityDb, slug: string): Promise<Publication['city']> {
  const row = await findCityRow(db)
  if (!row) throw new Error(`the database of ${slug} has no row for its city`)
  const { kind, population, population_on } = row
  return {
    slug,
    kind,
    names: await everyLanguage(shared(db), slug, 'name'),
    timeZone: row.time_zone,
    population:
      population === null || population_on === null ? null : { people: population, on: population_on },
  }
}

async function questionOf(db: CityDb, { vote }: Counted) {
  const consultation = await findConsultationById(db, vote.consultationId)
  if (!consultation) throw new Error(`the vote ${vote.id} belongs to no consultation`)
  const { id, slug, source, theme } = consultation
  const titles = await everyLanguage(shared(db), id, 'title')
  return {
    theme,
    consultation: { id, slug, titles, source },
    question: { id: vote.id, slug: vote.slug, titles: await everyLanguage(shared(db), vote.id, 'title') },
    options: await optionsInEveryLanguage(db, vote.id),
  }
}

/** A title may have been translated after sealing, so titles are read again, of the version that was sealed. */
async function optionsInEveryLanguage(db: CityDb, voteId: string): Promise<Publication['options']> {
  const options: Publication['options'][number][] = []
  for (const { option_id, proposal_id, version, cost } of await optionsOf(db, voteId)) {
    const titles = await everyLanguage(shared(db), proposal_id, 'title', version)
    options.push({ id: option_id, titles, cost })
  }
  return options
}

/** Of imported ballots nobody knows how they came; who might cast them was the source's affair. */
function whoVoted({ sealed, tally }: Counted): Pick<Publication, 'eligibility' | 'electorate' | 'turnout'> {
  const { basis } = sealed.manifest.electorate
  const { ballots, channels, electors } = tally.counted
  const isImported = basis === 'imported-ballots'
  return {
    eligibility: { basis, verification: isImported ? 'as-in-source' : 'desk' },
    electorate: { atLeast: inTens(electors) },
    turnout: { ballots, channels: isImported ? null : suppressed(channels) },
  }
}
