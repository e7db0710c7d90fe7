/** /network/recommendations/:number/letter: an adopted recommendation as it is sent, for print. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { absolute, networkPath } from '#app/http/addresses.ts'
import { notFound } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { Letter } from '#app/recommendation/letter.tsx'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { publicRecommendation } from '#app/routes/network-visit.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args
  const found = await publicRecommendation(args)
  if (found.decision?.outcome !== 'adopted') throw notFound()
  const recommendation = await readRecommendation(context.network, found, languagesOf(request), context.now())
  return {
    title: `${recommendation.number}: ${recommendation.words.title.body}`,
    recommendation,
    address: absolute(context.settings, networkPath('recommendations', recommendation.number)),
  }
}

export default function LetterRoute() {
  const { recommendation, address } = useLoaderData<typeof loader>()
  return <Letter recommendation={recommendation} address={address} />
}
