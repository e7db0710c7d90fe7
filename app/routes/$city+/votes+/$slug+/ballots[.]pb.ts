/** /:city/votes/:slug/ballots.pb: the ballots without names, where the manifest publishes them. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, notFound } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findTally } from '#app/vote/tallies.server.ts'
import { findVote } from '#app/vote/votes.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const vote = found(await findVote(city.db, args.params.slug ?? ''))
  const { manifest } = found(await sealedVote(city.db, vote.id))
  const { ballotFile } = found(await findTally(city.db, vote.id))
  if (!manifest.publishesBallots || manifest.ballotLimit.kind === 'ranks') throw notFound()
  return fileAnswer(ballotFile, 'text/plain; charset=utf-8', `${vote.slug}.pb`)
}
