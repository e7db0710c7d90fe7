/** /secretariat/recommendations/:number: write the draft, put it to the cities, decide, send it out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresseesOf } from '#app/addressee/addressees.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { proposedClosing } from '#app/recommendation/motion.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { WorkPage } from '#app/recommendation/work-page.tsx'
import { standingDraft } from '#app/routes/draft-visit.server.ts'
import { requireSecretariat } from '#app/routes/gate.server.ts'
import { recommendationOf } from '#app/routes/network-visit.server.ts'
import { actOnRecommendation } from '#app/routes/secretariat-acts.server.ts'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  await requireSecretariat(args)
  const { network } = args.context
  const [languages, now] = [languagesOf(args.request), args.context.now()]
  const standing = await recommendationOf(args)
  const recommendation = await readRecommendation(network, standing, languages, now)
  return {
    title: `${recommendation.number}: ${recommendation.words.title.body}`,
    recommendation,
    draft: await standingDraft(network, standing, languages),
    closing: proposedClosing(now),
    addressees: await addresseesOf(network, languages),
  }
}

export async function action(args: ActionFunctionArgs) {
  const person = await requireSecretariat(args)
  const form = await args.request.formData()
  const number = args.params.number ?? ''
  return actOnRecommendation({ world: args.context, number, form, by: person.id })
}

export default function WorkRoute() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <WorkPage {...data} lastResult={answer?.reply} refusal={answer?.refusal} />
}
