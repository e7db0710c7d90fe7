/** What waits for the office of a city: one list, the oldest first. */

import type { Consultation } from '#app/consultation/consultation.ts'
import { allConsultations } from '#app/consultation/consultations.server.ts'
import { phaseStateAt } from '#app/consultation/phase.ts'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import { voteStateAt } from '#app/vote/vote.ts'
import { allVotes, type FoundVote } from '#app/vote/votes.server.ts'
import type { CityDb } from '#db/city/schema.ts'
import { shared } from '#db/shared.server.ts'

/** What is to be done: put proposals on a vote, seal it, close it, go on closing it, release its result. */
export type Task = 'make-vote' | 'seal' | 'close' | 'go-on' | 'release'

export interface QueueItem {
  readonly task: Task
  /** Slug of the vote, or of the consultation where there is no vote yet. */
  readonly slug: string
  readonly title: LocalText
  /** The instant since when it waits; for sealing the instant by which it must be done. */
  readonly at: string
}

/** Everything that waits at `now`, the oldest first. */
export async function officeQueue(db: CityDb, languages: readonly string[], now: Date): Promise<QueueItem[]> {
  const votes = await allVotes(db)
  const waiting = [
    ...votes.flatMap((vote) => taskOf(vote, now)),
    ...(await allConsultations(db)).flatMap((consultation) => voteToMake(consultation, votes, now)),
  ]
  const texts = await textsOf(
    shared(db),
    waiting.map(({ id }) => id),
    languages,
  )
  return waiting
    .map(({ id, ...item }) => ({ ...item, title: texts.need(id, 'title') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

type Waiting = Omit<QueueItem, 'title'> & { readonly id: string }

function taskOf(vote: FoundVote, now: Date): Waiting[] {
  const waits = (task: Task, at: string | null) => [
    { id: vote.id, slug: vote.slug, task, at: at ?? vote.closesAt },
  ]
  switch (voteStateAt(vote, now)) {
    case 'draft':
      return waits('seal', vote.opensAt)
    case 'ended':
      return waits('close', vote.closesAt)
    case 'closing':
      return waits('go-on', vote.closedAt)
    case 'counted':
      return waits('release', vote.countedAt)
    default:
      return []
  }
}

/** Proposals are in, the vote of the consultation is not over, and nobody has made it yet. */
function voteToMake(consultation: Consultation, votes: readonly FoundVote[], now: Date): Waiting[] {
  const proposals = consultation.phases.find(({ kind }) => kind === 'proposals')
  const vote = consultation.phases.find(({ kind }) => kind === 'vote')
  const hasVote = votes.some(({ consultationId }) => consultationId === consultation.id)
  if (!proposals || !vote || hasVote) return []
  if (phaseStateAt(proposals, now) !== 'done' || phaseStateAt(vote, now) === 'done') return []
  return [{ id: consultation.id, task: 'make-vote', slug: consultation.slug, at: proposals.closesAt }]
}
