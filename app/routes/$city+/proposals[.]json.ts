/** /:city/proposals.json: the proposals of a city, for programs; narrowed by the same query as the page. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '#app/http/files.server.ts'
import { openProposals } from '#app/proposal/open-data.server.ts'
import { readQuery } from '#app/proposal/proposal-query.ts'
import { cityOf } from '#app/routes/gate.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug, db, languages } = await cityOf(args)
  const query = readQuery(new URL(args.request.url).searchParams)
  const proposals = await openProposals(db, query, languages)
  const body = JSON.stringify({ city: slug, proposals }, null, 2)
  return fileAnswer(body, 'application/json; charset=utf-8', `${slug}-proposals.json`)
}
