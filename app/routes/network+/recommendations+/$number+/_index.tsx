/** /network/recommendations/:number: a recommendation with its thread, text, votes and answers. Drafts are not found here. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languagesOf } from '#app/http/languages.server.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { RecommendationPage } from '#app/recommendation/recommendation-page.tsx'
import { citiesToVoteFor, publicRecommendation } from '#app/routes/network-visit.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args
  const found = await publicRecommendation(args)
  const recommendation = await readRecommendation(context.network, found, languagesOf(request), context.now())
  const mine = await citiesToVoteFor(args)
  return {
    title: `${recommendation.number}: ${recommendation.words.title.body}`,
    recommendation,
    mayVote: recommendation.votes.some(({ city }) => mine.includes(city)),
  }
}

export default function RecommendationRoute() {
  const { recommendation, mayVote } = useLoaderData<typeof loader>()
  return <RecommendationPage recommendation={recommendation} mayVote={mayVote} />
}
