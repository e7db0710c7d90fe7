/** /network/recommendations/:number.json: the same as the page, for programs. */
import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { languagesOf } from '#app/http/languages.server.ts'
import { asPublicJson } from '#app/recommendation/public-json.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { publicRecommendation } from '#app/routes/network-visit.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args
  const found = await publicRecommendation(args)
  return json(
    asPublicJson(await readRecommendation(context.network, found, languagesOf(request), context.now())),
  )
}
