/** /network/recommendations/:number/vote: the paper of a city, cast by its delegate in the open. */
import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { networkPath } from '#app/http/addresses.ts'
import { found, invalid, refusing, seeOther } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { castCityVote } from '#app/recommendation/cast-city-vote.server.ts'
import { CityVoteForm } from '#app/recommendation/city-vote.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { VotePage } from '#app/recommendation/vote-page.tsx'
import { requireDelegate } from '#app/routes/gate.server.ts'
import { publicRecommendation } from '#app/routes/network-visit.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args
  const { cities } = await requireDelegate(args)
  const languages = languagesOf(request)
  const standing = await publicRecommendation(args)
  const recommendation = await readRecommendation(context.network, standing, languages, context.now())
  return {
    title: translatorOf(languages[0] ?? 'en')('recommendation:vote-title', { number: recommendation.number }),
    recommendation,
    mine: recommendation.votes.filter(({ city }) => cities.includes(city)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { context, request, params } = args
  const delegate = await requireDelegate(args)
  const submission = parseWithZod(await request.formData(), { schema: CityVoteForm })
  if (submission.status !== 'success') return invalid(submission.reply())
  const number = params.number ?? ''
  return refusing(async () => {
    const cast = await castCityVote(context.network, number, submission.value, delegate.id, context.now())
    found(cast || undefined)
    return seeOther(`${networkPath('recommendations', number)}#votes`)
  })
}

export default function VoteRoute() {
  const { recommendation, mine } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <VotePage
      recommendation={recommendation}
      mine={mine}
      refusal={answer?.refusal}
      error={answer?.reply?.error?.choice ?? undefined}
    />
  )
}
