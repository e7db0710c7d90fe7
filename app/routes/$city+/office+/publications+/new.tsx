/** /:city/office/publications/new?vote=: releasing what came out of a vote. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cityPath } from '#app/http/addresses.ts'
import { found, invalid, seeOther } from '#app/http/answers.server.ts'
import { readForm, refusingForm } from '#app/http/forms.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { ReleaseForm } from '#app/publication/release.ts'
import { Release } from '#app/publication/release-form.tsx'
import { releasePage } from '#app/publication/release-page.server.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { tellNetwork } from '#app/publication/tell-network.server.ts'
import { type CityVisit, cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { findVote } from '#app/vote/votes.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  const vote = await voteIn(args, city)
  if (!vote.counted) throw seeOther(cityPath(city.slug, 'office', 'votes', vote.slug))
  const title = translatorOf(city.languages[0] ?? 'en')('publication:release-title')
  return { title, page: await releasePage(city, vote, city.languages) }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  const city = await cityOf(args)
  const { id: by } = await requireOffice(args, city, 'moderator')
  const vote = await voteIn(args, city)
  const typed = readForm(await request.formData(), ReleaseForm)
  if (typed.status !== 'success') return invalid(typed.reply())
  const { keys, network } = context
  return refusingForm(typed, async () => {
    if (typed.value.act === 'release') await releasePublication({ city, keys }, vote.id, by, context.now())
    await tellNetwork(city, network, context.now())
    return seeOther(
      `${cityPath(city.slug, 'office', 'publications', 'new')}?vote=${encodeURIComponent(vote.slug)}`,
    )
  })
}

const voteIn = async ({ request }: LoaderFunctionArgs, { db }: CityVisit) =>
  found(await findVote(db, new URL(request.url).searchParams.get('vote') ?? ''))

export default function ReleaseRoute() {
  const { page } = useLoaderData<typeof loader>()
  return <Release page={page} answer={useActionData<typeof action>()} />
}
