/** The options of votes, copied from numbered versions of proposals. All SQL about them is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, VoteOptionTable } from '#db/city/schema.ts'

const ROWS_A_STATEMENT = 500

/** A proposal as it stands now: what an option is copied from. */
export interface ProposalNow {
  readonly id: string
  readonly number: number
  readonly code: string | null
  readonly version: number
  readonly cost: number
  readonly districtId: string | null
  readonly withdrawn: boolean
}

/** The proposals of a consultation in their latest versions, by number. */
export async function proposalsNow(db: CityDb, consultationId: string): Promise<ProposalNow[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('proposal_version as said', 'said.proposal_id', 'proposal.id')
    .leftJoin('withdrawal', 'withdrawal.proposal_id', 'proposal.id')
    .select(['proposal.id', 'proposal.number', 'proposal.code', 'said.version', 'said.cost'])
    .select('said.district_id as districtId')
    .select('withdrawal.withdrawn_at')
    .where('proposal.consultation_id', '=', consultationId)
    .where('said.version', '=', (eb) =>
      eb
        .selectFrom('proposal_version as later')
        .whereRef('later.proposal_id', '=', 'proposal.id')
        .select((latest) => latest.fn.max('later.version').as('version')),
    )
    .orderBy('proposal.number')
    .execute()
  return rows.map(({ withdrawn_at, ...row }) => ({ ...row, withdrawn: withdrawn_at !== null }))
}

export async function insertOptions(
  trx: CityTrx,
  options: readonly Insertable<VoteOptionTable>[],
): Promise<void> {
  for (let from = 0; from < options.length; from += ROWS_A_STATEMENT)
    await trx
      .insertInto('vote_option')
      .values(options.slice(from, from + ROWS_A_STATEMENT))
      .execute()
}

/** The options of a vote in the order of the manifest, with the proposal and version that each was copied from. */
export const optionsOf = (db: CityDb, voteId: string) =>
  db
    .selectFrom('vote_option')
    .innerJoin('proposal', 'proposal.id', 'vote_option.proposal_id')
    .innerJoin('proposal_version as said', (join) =>
      join
        .onRef('said.proposal_id', '=', 'vote_option.proposal_id')
        .onRef('said.version', '=', 'vote_option.proposal_version'),
    )
    .select(['vote_option.option_id', 'vote_option.position', 'vote_option.cost'])
    .select(['proposal.id as proposal_id', 'proposal.number', 'said.version', 'said.district_id'])
    .select('said.theme')
    .where('vote_option.vote_id', '=', voteId)
    .orderBy('vote_option.position')
    .execute()
