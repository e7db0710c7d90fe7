/** Proposals as open data: what lists show, for programs. Nobody is named. */
import { stringify } from 'csv-stringify/sync'
import { districtNames, districtsOf } from '#app/city/districts.server.ts'
import { minorDigits, plainAmount } from '#app/money.ts'
import type { CityDb } from '#db/city/schema.ts'
import type { Proposal } from './proposal.ts'
import type { ProposalQuery } from './proposal-query.ts'
import { titlesOf } from './proposal-words.server.ts'
import { listProposals } from './proposals.server.ts'

/** One proposal; the cost is a decimal with a dot, in the currency beside it. */
export interface OpenProposal {
  readonly number: number
  readonly title: string
  readonly language: string
  readonly consultation: string
  readonly theme: string
  readonly cost: string
  readonly currency: string
  readonly district: string | null
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly supporters: number
  readonly version: number
  readonly submittedAt: string
}

const COLUMNS = [
  'number',
  'title',
  'language',
  'consultation',
  'theme',
  'cost',
  'currency',
  'district',
  'place',
  'latitude',
  'longitude',
  'supporters',
  'version',
  'submittedAt',
] as const satisfies readonly (keyof OpenProposal)[]

/** Everything that matches, titles in the language in which they were written or, failing that, any there is. */
export async function openProposals(
  db: CityDb,
  query: ProposalQuery,
  languages: readonly string[],
): Promise<OpenProposal[]> {
  const proposals = await listProposals(db, query)
  const titles = await titlesOf(db, proposals, languages)
  const districts = districtNames(await districtsOf(db, languages))
  return proposals.map((proposal) => ({
    ...plain(proposal),
    title: titles.get(proposal.id)?.body ?? '',
    language: titles.get(proposal.id)?.language ?? '',
    district: (proposal.districtId && districts.get(proposal.districtId)?.body) || null,
  }))
}

/** RFC 4180 in UTF-8 with a mark, so that spreadsheets read Cyrillic; what could be a formula there becomes text. */
export const proposalsCsv = (proposals: readonly OpenProposal[]): string =>
  stringify([...proposals], {
    header: true,
    bom: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  })

const plain = (proposal: Proposal) => ({
  number: proposal.number,
  consultation: proposal.consultationSlug,
  theme: proposal.theme,
  cost: plainAmount(proposal.cost, minorDigits(proposal.currency)),
  currency: proposal.currency,
  place: proposal.place,
  latitude: proposal.point?.latitude ?? null,
  longitude: proposal.point?.longitude ?? null,
  supporters: proposal.supporters,
  version: proposal.version,
  submittedAt: proposal.submittedAt,
})
