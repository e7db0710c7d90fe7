/** /network/publications/:city/:number/signature.json: the signature that was heard, and the key that the city announced. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { findHeard } from '#app/publication/heard-publications.server.ts'
import { heardSignature } from '#app/publication/publication-page.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'

export async function loader({ params, context: { network } }: LoaderFunctionArgs) {
  const heard = found(await findHeard(network, params.city ?? '', publicationNumber(params)))
  const signature = await heardSignature(network, heard)
  return fileAnswer(JSON.stringify(signature), 'application/json; charset=utf-8', 'signature.json')
}
