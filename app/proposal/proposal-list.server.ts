/** Proposals as lists show them. */
import { districtNames, districtsOf } from '#app/city/districts.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import type { ListedProposal } from './listed-proposal.ts'
import type { ProposalQuery } from './proposal-query.ts'
import { titlesOf } from './proposal-words.server.ts'
import { listProposals } from './proposals.server.ts'

/** One page of what a reader asked for, named in the reader's languages. */
export async function proposalList(
  db: CityDb,
  query: ProposalQuery,
  page: { readonly skip: number; readonly take: number },
  languages: readonly string[],
): Promise<ListedProposal[]> {
  const proposals = await listProposals(db, query, page)
  const titles = await titlesOf(db, proposals, languages)
  const districts = districtNames(await districtsOf(db, languages))
  return proposals.flatMap(({ id, number, cost, currency, theme, districtId, place, supporters }) => {
    const title = titles.get(id)
    const district = (districtId && districts.get(districtId)) || null
    return title ? [{ number, title, cost, currency, theme, district, place, supporters }] : []
  })
}
