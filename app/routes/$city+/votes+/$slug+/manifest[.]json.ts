/** /:city/votes/:slug/manifest.json: the exact bytes that were sealed. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findVote } from '#app/vote/votes.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const vote = found(await findVote(city.db, args.params.slug ?? ''))
  const sealed = found(await sealedVote(city.db, vote.id))
  return fileAnswer(sealed.text, 'application/json; charset=utf-8', `${vote.slug}-manifest.json`)
}
