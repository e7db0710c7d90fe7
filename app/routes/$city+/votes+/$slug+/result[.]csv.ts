/** /:city/votes/:slug/result.csv: the result as a table for other programs. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { resultCsv } from '#app/vote/result-csv.server.ts'
import { resultPage } from '#app/vote/result-page.server.ts'
import { findVote } from '#app/vote/votes.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const vote = found(await findVote(city.db, args.params.slug ?? ''))
  const { page } = found(await resultPage(city, vote, city.languages))
  return fileAnswer(resultCsv(page), 'text/csv; charset=utf-8', `${vote.slug}-result.csv`)
}
