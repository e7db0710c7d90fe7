/** /:city/votes/:slug/result: who won, why each of the others did not, and how to count it again. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { found } from '#app/http/answers.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { ResultOfVote } from '#app/vote/result-of-vote.tsx'
import { resultPage } from '#app/vote/result-page.server.ts'
import { findVote } from '#app/vote/votes.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const vote = found(await findVote(city.db, args.params.slug ?? ''))
  const { page } = found(await resultPage(city, vote, city.languages))
  return { title: page.title.body, city: city.slug, zone: city.row.time_zone, result: page }
}

export default function ResultRoute() {
  const { city, zone, result } = useLoaderData<typeof loader>()
  return <ResultOfVote city={city} zone={zone} result={result} />
}
