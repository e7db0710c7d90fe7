/** The votes of a city. All SQL about votes is here; their options are in `vote-options.server.ts`. */
import type { Insertable } from 'kysely'
import { Refusal } from '#app/refusal.ts'
import type { Terms } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { CityDb, CityTrx, VoteTable } from '#db/city/schema.ts'
import { BallotLimit, type Vote, type VoteFacts } from './vote.ts'

/** A vote with the rows that say where it stands; `voteStateAt(vote, now)` puts them into one word. */
export interface FoundVote extends Vote, VoteFacts {
  readonly consultationSlug: string
  readonly currency: string
  readonly madeAt: string
  readonly manifestHash: string | null
  readonly sealedAt: string | null
  readonly closedAt: string | null
  readonly countedAt: string | null
  /** Of the latest publication. */
  readonly publicationNumber: number | null
}

/** Makes a vote. @throws Refusal `slug-taken` */
export async function insertVote(trx: CityTrx, vote: Insertable<VoteTable>): Promise<void> {
  const made = await trx
    .insertInto('vote')
    .values(vote)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Refusal('slug-taken')
}

/** The vote at the address `slug`; undefined if there is none. */
export async function findVote(db: CityDb, slug: string): Promise<FoundVote | undefined> {
  const row = await votes(db).where('vote.slug', '=', slug).executeTakeFirst()
  return row && asVote(row)
}

/** The vote with this id; undefined if there is none. */
export async function findVoteById(db: CityDb, voteId: string): Promise<FoundVote | undefined> {
  const row = await votes(db).where('vote.id', '=', voteId).executeTakeFirst()
  return row && asVote(row)
}

/** The votes of a consultation, the earlier opening first. */
export async function votesOf(db: CityDb, consultationId: string): Promise<FoundVote[]> {
  const rows = await votes(db)
    .where('vote.consultation_id', '=', consultationId)
    .orderBy('vote.opens_at')
    .execute()
  return rows.map(asVote)
}

/** All votes of the city, the latest closing first. */
export async function allVotes(db: CityDb): Promise<FoundVote[]> {
  const rows = await votes(db).orderBy('vote.closes_at', 'desc').orderBy('vote.id').execute()
  return rows.map(asVote)
}

/** Removes a vote that is not sealed, with its options and electorate; of a sealed one the database refuses it. */
export async function deleteDraft(trx: CityTrx, voteId: string): Promise<void> {
  await trx.deleteFrom('elector').where('vote_id', '=', voteId).execute()
  await trx.deleteFrom('vote_option').where('vote_id', '=', voteId).execute()
  await trx.deleteFrom('vote').where('id', '=', voteId).execute()
}

/** The ids of votes that are sealed and that nobody has closed. */
export async function runningVotes(db: CityDb): Promise<string[]> {
  const rows = await db
    .selectFrom('seal')
    .leftJoin('closure', 'closure.vote_id', 'seal.vote_id')
    .select('seal.vote_id')
    .where('closure.vote_id', 'is', null)
    .execute()
  return rows.map(({ vote_id }) => vote_id)
}

function votes(db: CityDb) {
  return db
    .selectFrom('vote')
    .innerJoin('consultation', 'consultation.id', 'vote.consultation_id')
    .leftJoin('seal', 'seal.vote_id', 'vote.id')
    .leftJoin('closure', 'closure.vote_id', 'vote.id')
    .leftJoin('tally', 'tally.vote_id', 'vote.id')
    .selectAll('vote')
    .select(['consultation.slug as consultation_slug', 'consultation.currency'])
    .select(['seal.hash', 'seal.sealed_at', 'closure.closed_at', 'tally.counted_at'])
    .select((eb) =>
      eb
        .selectFrom('publication')
        .whereRef('publication.vote_id', '=', 'vote.id')
        .select((latest) => latest.fn.max('publication.number').as('number'))
        .as('publication_number'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof votes>['executeTakeFirstOrThrow']>>

const asVote = (row: Row): FoundVote => ({
  id: row.id,
  slug: row.slug,
  consultationId: row.consultation_id,
  consultationSlug: row.consultation_slug,
  currency: row.currency,
  rule: JSON.parse(row.rule) as Rule,
  ballotLimit: BallotLimit.parse(JSON.parse(row.ballot_limit)),
  terms: JSON.parse(row.terms) as Terms,
  budget: row.budget,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  publishesBallots: row.publishes_ballots === 1,
  madeAt: row.made_at,
  sealed: row.hash !== null,
  closed: row.closed_at !== null,
  counted: row.counted_at !== null,
  published: row.publication_number !== null,
  manifestHash: row.hash,
  sealedAt: row.sealed_at,
  closedAt: row.closed_at,
  countedAt: row.counted_at,
  publicationNumber: row.publication_number,
})
