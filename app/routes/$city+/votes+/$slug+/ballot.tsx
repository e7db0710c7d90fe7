/** /:city/votes/:slug/ballot: the slip, its review, and casting it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerSlip } from '#app/ballot/answer-slip.server.ts'
import { ballotPage } from '#app/ballot/ballot-page.server.ts'
import { BallotSteps } from '#app/ballot/ballot-steps.tsx'
import { STORED_NOTICE, storedNotice } from '#app/ballot/stored-notice.ts'
import { cityPath } from '#app/http/addresses.ts'
import { found, refusing, seeOther } from '#app/http/answers.server.ts'
import { cookieOf } from '#app/http/cookies.ts'
import { cityOf, requireResident } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { findVote } from '#app/vote/votes.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args
  const city = await cityOf(args)
  const reader = await requireResident(args, city)
  const vote = found(await findVote(city.db, params.slug ?? ''))
  const { languages, row } = city
  const page = await ballotPage({ city, keys: context.keys }, { vote, reader, languages }, context.now())
  const isStored = cookieOf(request.headers.get('cookie'), STORED_NOTICE) === vote.id
  return {
    title: page.title.body,
    city: city.slug,
    slug: vote.slug,
    zone: row.time_zone,
    phone: row.phone,
    isStored: isStored && new URL(request.url).searchParams.get('step') === 'stored',
    page,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const city = await cityOf(args)
  const reader = await requireResident(args, city)
  const vote = found(await findVote(city.db, params.slug ?? ''))
  return refusing(async () => {
    const form = await request.formData()
    const place = { city, keys: context.keys }
    const answer = await answerSlip(place, vote, reader.id, form, context.now())
    if (answer.step !== 'stored') return data(answer, { status: answer.refusal ? 409 : 200 })
    const path = cityPath(city.slug, 'votes', vote.slug)
    const isSecure = context.settings.BASE_URL.startsWith('https:')
    return seeOther(`${path}/ballot?step=stored`, { 'Set-Cookie': storedNotice(vote.id, path, isSecure) })
  })
}

export default function BallotRoute() {
  return <BallotSteps {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
