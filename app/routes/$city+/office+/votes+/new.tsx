/** /:city/office/votes/new?consultation=: making a vote from the proposals of a consultation. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { cityPath } from '#app/http/addresses.ts'
import { found, invalid, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { type CityVisit, cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { makeVote } from '#app/vote/make-vote.server.ts'
import { newVotePage } from '#app/vote/new-vote-page.server.ts'
import { voteForm } from '#app/vote/read-vote-form.server.ts'
import { VoteForm } from '#app/vote/vote-form.tsx'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  const consultation = await consultationOf(args, city)
  const { row, languages } = city
  const page = await newVotePage(city.db, { consultation, city: row, languages })
  const title = translatorOf(languages[0] ?? 'en')('vote:make-vote')
  return { title, zone: row.time_zone, language: row.language, page }
}

export async function action(args: ActionFunctionArgs) {
  const city = await cityOf(args)
  const { id: by } = await requireOffice(args, city, 'moderator')
  const { id: consultationId, currency } = await consultationOf(args, city)
  const { time_zone: zone, language } = city.row
  const typed = readForm(await args.request.formData(), voteForm({ zone, currency }))
  if (typed.status !== 'success') return invalid(typed.reply())
  const { value } = typed
  return refusingForm(typed, async () => {
    await makeVote(city.db, { ...value, consultationId, language }, by, args.context.now())
    return seeOther(cityPath(city.slug, 'office', 'votes', value.slug))
  })
}

async function consultationOf({ request }: LoaderFunctionArgs, { db }: CityVisit) {
  const slug = new URL(request.url).searchParams.get('consultation') ?? ''
  return found(await findConsultation(db, slug))
}

export default function NewVoteRoute() {
  return <VoteForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
