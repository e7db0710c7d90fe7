/** /:city/publications/:number.json: the exact bytes that the city signed. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { fileAnswer } from '#app/http/files.server.ts'
import { findPublication } from '#app/publication/publications.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await cityOf(args)
  const { body } = found(await findPublication(db, publicationNumber(args.params)))
  return fileAnswer(body, 'application/json; charset=utf-8', 'publication.json')
}
