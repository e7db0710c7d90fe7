/** What became of votes of a city: its own rows, and what the network says of its publications. */
import type { Became, VoteOutcome } from '#app/consultation/became.ts'
import { recommendationsCiting } from '#app/recommendation/traces.server.ts'
import { textsOf } from '#app/text/texts.server.ts'
import { findTally } from '#app/vote/tallies.server.ts'
import { voteStateAt } from '#app/vote/vote.ts'
import { optionsOf } from '#app/vote/vote-options.server.ts'
import { type FoundVote, votesOf } from '#app/vote/votes.server.ts'
import type { World } from '#app/world.ts'
import { shared } from '#db/shared.server.ts'
import type { CityVisit } from './gate.server.ts'

/** What became of the votes of a consultation; with `proposalId` only of those in which it was an option. */
export async function whatBecame(
  city: CityVisit,
  { network, now }: Pick<World, 'network' | 'now'>,
  consultationId: string,
  proposalId?: string,
): Promise<Became> {
  const votes = (await votesOf(city.db, consultationId)).filter(({ sealed }) => sealed)
  const outcomes: VoteOutcome[] = []
  for (const vote of votes) {
    const outcome = await outcomeOf(city, vote, now(), proposalId)
    if (outcome) outcomes.push(outcome)
  }
  const published = outcomes.flatMap(({ publication }) => publication ?? [])
  const cited = published.length
    ? await recommendationsCiting(network, { city: city.slug }, city.languages, now())
    : []
  return {
    votes: outcomes,
    recommendations: cited
      .filter(({ publications }) => publications.some((number) => published.includes(number)))
      .map(({ number, title, adoptedAt, findings, answers }) => ({
        number,
        title,
        adoptedAt,
        findings,
        answers: answers.map(({ id, name, state, verdict, answeredAt, deadlineOn }) => ({
          id,
          name,
          state,
          verdict,
          answeredAt,
          deadlineOn,
        })),
      })),
  }
}

async function outcomeOf(
  { db, languages }: CityVisit,
  vote: FoundVote,
  now: Date,
  proposalId?: string,
): Promise<VoteOutcome | undefined> {
  const option = proposalId
    ? (await optionsOf(db, vote.id)).find(({ proposal_id }) => proposal_id === proposalId)
    : undefined
  if (proposalId && !option) return undefined
  const tally = await findTally(db, vote.id)
  const winners = tally?.counted.tally.winners
  return {
    slug: vote.slug,
    title: (await textsOf(shared(db), [vote.id], languages)).need(vote.id, 'title'),
    state: voteStateAt(vote, now),
    closesAt: vote.closesAt,
    ballots: tally?.counted.ballots ?? null,
    publication: vote.publicationNumber,
    won: option && winners ? winners.includes(option.option_id) : null,
  }
}
