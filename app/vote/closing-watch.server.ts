/** Closings under way in this process: one a vote, with how far its count has come. Nothing here outlives the process. */
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { closeVote } from './close-vote.server.ts'
import type { Counting } from './counting.ts'

interface Place {
  readonly city: City
  readonly keys: Keys
  readonly counting: Counting
}

interface UnderWay {
  progress: Progress | null
  readonly over: Promise<void>
}

/** Steps of the count that are done, of about how many; null before the count begins. */
export interface Progress {
  readonly done: number
  readonly of: number
}

const underWay = new Map<string, UnderWay>()

/**
 * Closes a vote, or goes on closing it, beside the request. A second call while it runs joins the first.
 *
 * @returns a promise that ends with the closing and rejects as `closeVote` does
 */
export function beginClosing(place: Place, voteId: string, by: string, now: Date): Promise<void> {
  const key = keyOf(place.city.slug, voteId)
  const running = underWay.get(key)
  if (running) return running.over
  const note = (done: number, of: number) => {
    const watched = underWay.get(key)
    if (watched) watched.progress = { done, of }
  }
  const over = closeVote(place, voteId, by, now, note).finally(() => underWay.delete(key))
  underWay.set(key, { progress: null, over })
  return over
}

/** The closing that runs in this process; undefined if none does. */
export function closingUnderWay(
  slug: string,
  voteId: string,
): { readonly progress: Progress | null } | undefined {
  return underWay.get(keyOf(slug, voteId))
}

/** Resolves after `work`, or after `milliseconds` if it takes longer; rejects if it fails by then. */
export async function orAfter(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, patience]).finally(() => clearTimeout(timer))
}

const keyOf = (slug: string, voteId: string) => `${slug}/${voteId}`
