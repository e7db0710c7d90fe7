/** From a request to what of the network it is about. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, notFound } from '#app/http/answers.server.ts'
import { networkOfficesOf } from '#app/network/network-mandates.server.ts'
import { isPublic, type Recommendation } from '#app/recommendation/recommendation.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import { networkPersonOf } from './gate.server.ts'

/** The recommendation in the address; 404 if there is none, or only a draft. */
export async function publicRecommendation(args: LoaderFunctionArgs): Promise<Recommendation> {
  const recommendation = await recommendationOf(args)
  if (!isPublic(recommendation)) throw notFound()
  return recommendation
}

/** The recommendation in the address, draft or not: for the secretariat. */
export async function recommendationOf({ params, context }: LoaderFunctionArgs): Promise<Recommendation> {
  return found(await findRecommendation(context.network, params.number ?? ''))
}

/** The cities whose vote the reader casts; none for a visitor. */
export async function citiesToVoteFor(args: LoaderFunctionArgs): Promise<readonly string[]> {
  const person = await networkPersonOf(args)
  if (!person) return []
  const offices = await networkOfficesOf(args.context.network, person.id, args.context.now())
  return offices.flatMap(({ office, city }) => (office === 'delegate' && city !== null ? [city] : []))
}
