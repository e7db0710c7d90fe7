/** Proposals of a city in their latest versions. All SQL about the table `proposal` is here. */
import type { Insertable } from 'kysely'
import type { CityDb, CityTrx, ProposalTable } from '#db/city/schema.ts'
import type { Proposal } from './proposal.ts'
import { ALL_PROPOSALS, type ProposalQuery } from './proposal-query.ts'
import { pointOf } from './proposal-versions.server.ts'

/** Adds proposals under numbers that were taken by `nextNumber` in the same transaction. */
export async function insertProposals(
  trx: CityTrx,
  proposals: readonly Insertable<ProposalTable>[],
): Promise<void> {
  await trx
    .insertInto('proposal')
    .values([...proposals])
    .execute()
}

/** The number of the next proposal of the city, from 1. Numbers of withdrawn ones are not used again. */
export async function nextNumber(trx: CityTrx): Promise<number> {
  const { last } = await trx
    .selectFrom('proposal')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** The proposal with this number; undefined if there is none. Withdrawn ones are found. */
export async function findProposal(db: CityDb | CityTrx, number: number): Promise<Proposal | undefined> {
  const row = await proposals(db).where('proposal.number', '=', number).executeTakeFirst()
  return row && asProposal(row)
}

/** Proposals that a reader asked for, without the withdrawn ones; `skip` and `take` make a page of them. */
export async function listProposals(
  db: CityDb,
  query: ProposalQuery,
  page?: { readonly skip: number; readonly take: number },
): Promise<Proposal[]> {
  const rows = await inOrder(proposals(db, query), query.sort)
    .$if(page !== undefined, (rest) => rest.limit(page?.take ?? 0).offset(page?.skip ?? 0))
    .execute()
  return rows.map(asProposal)
}

/** How many proposals `listProposals` would give. */
export async function countProposals(db: CityDb, query: ProposalQuery): Promise<number> {
  const { many } = await latest(db, query)
    .select((eb) => eb.fn.countAll<number | string>().as('many'))
    .executeTakeFirstOrThrow()
  return Number(many)
}

/** Proposals in their latest versions: all there are, or those that a reader asked for. */
const latest = (db: CityDb | CityTrx, query?: ProposalQuery) =>
  db
    .selectFrom('proposal')
    .innerJoin('proposal_version as said', 'said.proposal_id', 'proposal.id')
    .innerJoin('consultation', 'consultation.id', 'proposal.consultation_id')
    .leftJoin('withdrawal', 'withdrawal.proposal_id', 'proposal.id')
    .where('said.version', '=', (eb) =>
      eb
        .selectFrom('proposal_version as later')
        .whereRef('later.proposal_id', '=', 'proposal.id')
        .select((version) => version.fn.max('later.version').as('version')),
    )
    .where((where) => {
      const { consultation, theme, district } = query ?? ALL_PROPOSALS
      return where.and([
        ...(query ? [where('withdrawal.withdrawn_at', 'is', null)] : []),
        ...(consultation === null ? [] : [where('consultation.slug', '=', consultation)]),
        ...(theme === null ? [] : [where('said.theme', '=', theme)]),
        ...(district === null ? [] : [where('said.district_id', '=', district)]),
      ])
    })

const proposals = (db: CityDb | CityTrx, query?: ProposalQuery) =>
  latest(db, query)
    .select(['proposal.id', 'proposal.number', 'proposal.consultation_id', 'proposal.author_id'])
    .select(['proposal.made_at as submitted_at', 'consultation.slug', 'consultation.currency'])
    .select(['said.version', 'said.cost', 'said.theme', 'said.district_id', 'said.place'])
    .select(['said.latitude', 'said.longitude', 'said.made_at', 'withdrawal.withdrawn_at'])
    .select((eb) =>
      eb
        .selectFrom('support')
        .whereRef('support.proposal_id', '=', 'proposal.id')
        .select((support) => support.fn.countAll<number | string>().as('many'))
        .as('supporters'),
    )

type Found = ReturnType<typeof proposals>

/** The number settles what is equal, so that pages neither repeat nor lose a proposal. */
function inOrder(query: Found, sort: ProposalQuery['sort']): Found {
  const sorted = {
    newest: () => query.orderBy('proposal.number', 'desc'),
    oldest: () => query.orderBy('proposal.number'),
    support: () => query.orderBy('supporters', 'desc').orderBy('proposal.number'),
    cheapest: () => query.orderBy('said.cost').orderBy('proposal.number'),
    dearest: () => query.orderBy('said.cost', 'desc').orderBy('proposal.number'),
  }
  return sorted[sort]()
}

type Row = Awaited<ReturnType<Found['executeTakeFirstOrThrow']>>

const asProposal = (row: Row): Proposal => ({
  id: row.id,
  number: row.number,
  consultationId: row.consultation_id,
  consultationSlug: row.slug,
  currency: row.currency,
  authorId: row.author_id,
  submittedAt: row.submitted_at,
  version: row.version,
  cost: row.cost,
  theme: row.theme,
  districtId: row.district_id,
  place: row.place,
  point: pointOf(row),
  madeAt: row.made_at,
  withdrawn: row.withdrawn_at !== null,
  supporters: Number(row.supporters ?? 0),
})
