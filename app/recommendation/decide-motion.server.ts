/** Deciding a motion: at the closing instant or later, or as soon as every city of the roll has voted. */
import { journal } from '#app/journal/journals.server.ts'
import { Refusal } from '#app/refusal.ts'
import type { NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { sharedTrx } from '#db/shared.server.ts'
import { cityVotesOf } from './city-votes.server.ts'
import { addDecision } from './decisions.server.ts'
import { assertTextUnchanged } from './frozen-text.server.ts'
import { countVotes, type Outcome, outcomeOf } from './quorum.ts'
import { type Motion, type Recommendation, stageOf } from './recommendation.ts'
import { findRecommendation } from './recommendations.server.ts'

/**
 * Counts the votes of the cities and notes the decision. Decided once is decided: asked again it returns the same.
 *
 * @throws Refusal `no-motion`, `motion-not-over` while cities may still vote; nothing was written.
 * @returns undefined if there is no such recommendation.
 */
export async function decideMotion(
  network: NetworkDb,
  number: string,
  by: string,
  now: Date,
): Promise<Outcome | undefined> {
  return network.transaction().execute(async (trx) => {
    const recommendation = await findRecommendation(trx, number)
    if (!recommendation) return undefined
    const { motion, decision } = recommendation
    if (decision) return decision.outcome
    if (!motion) throw new Refusal('no-motion', { number })
    return decide(trx, recommendation, motion, by, now)
  })
}

async function decide(
  trx: NetworkTrx,
  recommendation: Recommendation,
  motion: Motion,
  by: string,
  now: Date,
): Promise<Outcome> {
  const votes = await cityVotesOf(trx, recommendation.id)
  if (stageOf(recommendation, now) === 'put-to-vote' && votes.length < motion.roll)
    throw new Refusal('motion-not-over', { voted: votes.length, roll: motion.roll })
  await assertTextUnchanged(trx, recommendation)
  const count = countVotes(votes.map(({ choice }) => choice))
  const outcome = outcomeOf(count, motion.quorum)
  await addDecision(trx, {
    recommendation_id: recommendation.id,
    outcome,
    ...count,
    decided_by: by,
    decided_at: now.toISOString(),
  })
  await journal(sharedTrx(trx), {
    act: 'decide-motion',
    subject: `recommendation:${recommendation.id}`,
    detail: { number: recommendation.number, outcome, ...count, quorum: motion.quorum, roll: motion.roll },
    actor: by,
    at: now,
  })
  return outcome
}
