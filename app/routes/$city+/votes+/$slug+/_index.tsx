/** /:city/votes/:slug: a vote, what it asks, until when, how it is counted. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { found } from '#app/http/answers.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { VoteOverview } from '#app/vote/vote-overview.tsx'
import { votePage } from '#app/vote/vote-page.server.ts'
import { findVote } from '#app/vote/votes.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const row = found(await findVote(city.db, args.params.slug ?? ''))
  const vote = await votePage(city, row, city.languages, args.context.now())
  return { title: vote.title.body, city: city.slug, zone: city.row.time_zone, vote }
}

export default function VoteRoute() {
  const { city, zone, vote } = useLoaderData<typeof loader>()
  return <VoteOverview city={city} zone={zone} vote={vote} />
}
