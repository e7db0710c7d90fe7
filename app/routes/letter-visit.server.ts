/** From a link that an office was sent to its letter. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Dispatch } from '#app/addressee/dispatch.ts'
import { findDispatchByToken } from '#app/addressee/dispatches.server.ts'
import { readAnswers } from '#app/addressee/read-answers.server.ts'
import { hashOfToken } from '#app/addressee/token.server.ts'
import { absolute, networkPath } from '#app/http/addresses.ts'
import { found } from '#app/http/answers.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { contentLanguages } from '#app/network/content-languages.server.ts'
import { readRecommendation } from '#app/recommendation/read-recommendation.server.ts'
import { findRecommendationById } from '#app/recommendation/recommendations.server.ts'

/** The letter whose link this is; 404 for every other token. */
export async function dispatchOf({ params, context }: LoaderFunctionArgs): Promise<Dispatch> {
  return found(await findDispatchByToken(context.network, hashOfToken(params.token ?? '')))
}

/** The letter with everything that its page shows. Changes nothing: reading is no acknowledgement. */
export async function letterOf(args: LoaderFunctionArgs) {
  const { network, settings } = args.context
  const dispatch = await dispatchOf(args)
  const [languages, now] = [languagesOf(args.request), args.context.now()]
  const standing = found(await findRecommendationById(network, dispatch.recommendationId))
  const recommendation = await readRecommendation(network, standing, languages, now)
  const answers = await readAnswers(network, dispatch.recommendationId, languages, now)
  const { number, words } = recommendation
  return {
    title: translatorOf(languages[0] ?? 'en')('addressee:page-title', { number, title: words.title.body }),
    recommendation,
    address: absolute(settings, networkPath('recommendations', number)),
    answer: found(answers.find(({ id }) => id === dispatch.id)),
    languages: await contentLanguages(network),
    language: languages[0] ?? 'en',
  }
}
