/** /:city/publications/:number/package.zip: all that is needed to check a publication and to count again. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found } from '#app/http/answers.server.ts'
import { packageOf } from '#app/publication/package.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { publicationNumber } from '#app/routes/publication.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const zip = found(await packageOf({ city, keys: args.context.keys }, publicationNumber(args.params)))
  return new Response(new Uint8Array(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="package.zip"',
    },
  })
}
