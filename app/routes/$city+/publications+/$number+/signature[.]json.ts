/** /:city/publications/:number/signature.json: the city's signature under a publication, and the key to check it by. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { signatureFile } from '#app/publication/package.server.ts'
import { findPublication } from '#app/publication/publications.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const released = found(await findPublication(city.db, publicationNumber(args.params)))
  const signature = await signatureFile({ city, keys: args.context.keys }, released)
  return fileAnswer(JSON.stringify(signature), 'application/json; charset=utf-8', 'signature.json')
}
