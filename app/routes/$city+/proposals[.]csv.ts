/** /:city/proposals.csv: the proposals of a city as a table; narrowed by the same query as the page. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '#app/http/files.server.ts'
import { openProposals, proposalsCsv } from '#app/proposal/open-data.server.ts'
import { readQuery } from '#app/proposal/proposal-query.ts'
import { cityOf } from '#app/routes/gate.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug, db, languages } = await cityOf(args)
  const query = readQuery(new URL(args.request.url).searchParams)
  const body = proposalsCsv(await openProposals(db, query, languages))
  return fileAnswer(body, 'text/csv; charset=utf-8', `${slug}-proposals.csv`)
}
