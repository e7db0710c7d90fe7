/** /:city/office/votes/:slug: sealing, closing and counting a vote. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cityPath } from '#app/http/addresses.ts'
import { found, refusing, seeOther } from '#app/http/answers.server.ts'
import { cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { actOnVote } from '#app/vote/office-acts.server.ts'
import { OfficeVote } from '#app/vote/office-vote.tsx'
import { officeVotePage } from '#app/vote/office-vote-page.server.ts'
import { SealConfirmation } from '#app/vote/seal-confirmation.tsx'
import { findVote } from '#app/vote/votes.server.ts'

/** While the count runs the page asks again, for readers without script too. */
const SECONDS_BETWEEN_LOOKS = 3

export const meta: MetaFunction<typeof loader> = (args) => {
  const looksAgain = args.data?.page.underWay
    ? [{ httpEquiv: 'refresh', content: `${SECONDS_BETWEEN_LOOKS}` }]
    : []
  return [...(titleFromData(args) ?? []), ...looksAgain]
}

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  const vote = found(await findVote(city.db, args.params.slug ?? ''))
  const page = await officeVotePage(city, vote, city.languages, args.context.now())
  const asksToSeal = new URL(args.request.url).searchParams.get('step') === 'seal' && !vote.sealed
  return { title: page.vote.title.body, city: city.slug, zone: city.row.time_zone, page, asksToSeal }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const city = await cityOf(args)
  const { id: by } = await requireOffice(args, city, 'moderator')
  const vote = found(await findVote(city.db, params.slug ?? ''))
  const act = (await request.formData()).get('act')
  const { keys, counting } = context
  return refusing(async () => {
    await actOnVote({ city, keys, counting }, vote.id, { act, by, now: context.now() })
    return seeOther(cityPath(city.slug, 'office', ...(act === 'discard' ? [] : ['votes', vote.slug])))
  })
}

export default function OfficeVoteRoute() {
  const { asksToSeal, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return asksToSeal ? (
    <SealConfirmation {...page} answer={answer} />
  ) : (
    <OfficeVote {...page} answer={answer} />
  )
}
