/** /:city/office/votes/:slug/dry-run: ballot and result of a draft as they will look, on invented ballots. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { found } from '#app/http/answers.server.ts'
import { cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { titleFromData } from '#app/ui/title.ts'
import { dryRun } from '#app/vote/dry-run.server.ts'
import { DryRunPage } from '#app/vote/dry-run.tsx'
import { findVote } from '#app/vote/votes.server.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  const vote = found(await findVote(city.db, args.params.slug ?? ''))
  const run = await dryRun(city, args.context.counting, vote, city.languages)
  return { title: run.ballot.title.body, city: city.slug, slug: vote.slug, zone: city.row.time_zone, run }
}

export default function DryRunRoute() {
  return <DryRunPage {...useLoaderData<typeof loader>()} />
}
