/** From the number in an address to a proposal, and what its form needs. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { districtsOf } from '#app/city/districts.server.ts'
import { found } from '#app/http/answers.server.ts'
import type { Proposal } from '#app/proposal/proposal.ts'
import { findProposal } from '#app/proposal/proposals.server.ts'
import { contentLanguages } from '#app/text/content-languages.ts'
import type { CityVisit } from './gate.server.ts'

/** The proposal in the address; answers 404 if there is none. */
export async function proposalOf(
  { params }: Pick<LoaderFunctionArgs, 'params'>,
  { db }: CityVisit,
): Promise<Proposal> {
  const number = /^[1-9]\d{0,8}$/.test(params.number ?? '') ? Number(params.number) : 0
  return found(await findProposal(db, number))
}

/** The menus of the form. */
export async function proposalMenus({ db, row, languages }: CityVisit) {
  return { languages: contentLanguages(row.language), districts: await districtsOf(db, languages) }
}

/** Ids of districts that a form may name. */
export async function districtIds({ db, languages }: CityVisit): Promise<string[]> {
  return (await districtsOf(db, languages)).map(({ id }) => id)
}
