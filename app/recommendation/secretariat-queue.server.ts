/** What waits next in the network, for the secretariat. */
import { answersSoFar, type Dispatch } from '#app/addressee/dispatch.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import { publicationsCited } from '#app/finding/figures.server.ts'
import { listHeard } from '#app/publication/heard-publications.server.ts'
import type { LocalText } from '#app/text/text.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { votesCastOn } from './city-votes.server.ts'
import type { Queue, QueueItem } from './queue.ts'
import { type Recommendation, stageOf } from './recommendation.ts'
import { allRecommendations } from './recommendations.server.ts'
import { wordsOf } from './written-texts.server.ts'

const ORDER = ['decide', 'unsent', 'dispatch', 'draft', 'uncited', 'late'] as const

/** `languages`: the reader's, preferred first. */
export async function secretariatQueue(
  network: NetworkDb,
  languages: readonly string[],
  now: Date,
): Promise<Queue> {
  const recommendations = await allRecommendations(network)
  const ids = recommendations.map(({ id }) => id)
  const words = await wordsOf(network, ids, languages)
  const votes = await votesCastOn(network, ids)
  const dispatches = await dispatchesOf(network, ids)
  const standings = recommendations.flatMap((recommendation) => {
    const title = words.get(recommendation.id)?.title
    const own = dispatches.filter(({ recommendationId }) => recommendationId === recommendation.id)
    return title ? [{ recommendation, title, voted: votes.get(recommendation.id) ?? 0, dispatches: own }] : []
  })
  const items = [
    ...standings.flatMap((standing) => itemsOf(standing, now)),
    ...(await uncitedByTheme(network)),
  ]
  return {
    items: items.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind)),
    running: standings.flatMap((standing) => runningOf(standing, now)),
  }
}

interface Standing {
  readonly recommendation: Recommendation
  readonly title: LocalText
  readonly voted: number
  readonly dispatches: readonly Dispatch[]
}

function itemsOf({ recommendation, title, voted, dispatches }: Standing, now: Date): QueueItem[] {
  const { number, motion, decision, draftedAt } = recommendation
  const about = { number, title }
  const stage = stageOf(recommendation, now)
  if (stage === 'draft') return [{ ...about, kind: 'draft', draftedAt }]
  if (motion && !decision && (stage === 'to-be-decided' || voted === motion.roll))
    return [{ ...about, kind: 'decide', voted, roll: motion.roll, closesAt: motion.closesAt }]
  if (decision?.outcome !== 'adopted') return []
  if (dispatches.length === 0) return [{ ...about, kind: 'dispatch', decidedAt: decision.decidedAt }]
  return [...unsentOf(about, dispatches), ...lateOf(about, dispatches, now)]
}

type AboutIt = Pick<Standing, 'title'> & { readonly number: string }

function unsentOf(about: AboutIt, dispatches: readonly Dispatch[]): QueueItem[] {
  const unsent = dispatches.filter(({ sentAt, answeredAt }) => sentAt === null && answeredAt === null)
  return unsent.length > 0 ? [{ ...about, kind: 'unsent', count: unsent.length }] : []
}

function lateOf(about: AboutIt, dispatches: readonly Dispatch[], now: Date): QueueItem[] {
  const { late, mostDaysLate } = answersSoFar(dispatches, now)
  return late > 0 ? [{ ...about, kind: 'late', count: late, days: mostDaysLate }] : []
}

function runningOf({ recommendation, title, voted }: Standing, now: Date): Queue['running'] {
  const { number, motion } = recommendation
  if (!motion || stageOf(recommendation, now) !== 'put-to-vote' || voted === motion.roll) return []
  return [{ number, title, voted, roll: motion.roll, closesAt: motion.closesAt }]
}

async function uncitedByTheme(network: NetworkDb): Promise<QueueItem[]> {
  const cited = new Set(
    (await publicationsCited(network)).map(({ city, publication }) => `${city}/${publication}`),
  )
  const uncited = (await listHeard(network)).filter(({ city, number }) => !cited.has(`${city}/${number}`))
  return [...new Set(uncited.map(({ theme }) => theme))].map((theme) => {
    const own = uncited.filter((heard) => heard.theme === theme)
    const since = own.map(({ receivedAt }) => receivedAt).sort()[0] ?? ''
    return { kind: 'uncited', theme, count: own.length, since }
  })
}
