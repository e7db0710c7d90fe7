/** /network/publications/:city/:number.json: the exact bytes that the network heard. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { findHeard } from '#app/publication/heard-publications.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { body } = found(await findHeard(context.network, params.city ?? '', publicationNumber(params)))
  return fileAnswer(body, 'application/json; charset=utf-8', 'publication.json')
}
