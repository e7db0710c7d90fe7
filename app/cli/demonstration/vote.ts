/** A town's vote: made, sealed, voted on, and, where the demonstration wants it, closed, counted and published. */
import { castBallot } from '#app/ballot/cast-ballot.server.ts'
import { minorDigits } from '#app/money.ts'
import { ALL_PROPOSALS } from '#app/proposal/proposal-query.ts'
import { listProposals } from '#app/proposal/proposals.server.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { tellNetwork } from '#app/publication/tell-network.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { makeVote } from '#app/vote/make-vote.server.ts'
import { sealVote } from '#app/vote/seal-vote.server.ts'
import type { BallotLimit } from '#app/vote/vote.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { DemoVote } from '#db/demo/town.ts'
import { day, instantAt, wallTime } from './days.ts'
import type { FoundedTown } from './founded-town.ts'

const TIES = ['cost', 'votes', 'lot'] as const

export async function holdVote(founded: FoundedTown, consultationId: string, vote: DemoVote): Promise<void> {
  const { world, city, town, today, moderator } = founded
  const [, , opens, closes] = town.consultation.days
  const minor = 10 ** minorDigits(town.currency)
  const proposals = await listProposals(city.db, { ...ALL_PROPOSALS, consultation: town.consultation.slug })
  const made = {
    consultationId,
    slug: vote.slug,
    title: vote.title,
    language: town.language,
    rule: ruleOf(vote, minor),
    ballotLimit: limitOf(vote, minor),
    budget: vote.budget * minor,
    opensAt: instantAt(wallTime(today, opens, '08:00'), town.timeZone),
    closesAt: instantAt(wallTime(today, closes - 1, '20:00'), town.timeZone),
    publishesBallots: true,
    proposals: proposals.map(({ id }) => id),
  }
  const place = { city, keys: world.keys }
  const voteId = await makeVote(city.db, made, moderator, day(today, opens - 3))
  await sealVote(place, voteId, moderator, day(today, opens - 2))
  await castAll(founded, voteId, vote, day(today, opens + 1))
  if (vote.stage !== 'published') return
  const after = day(today, closes + 1)
  await closeVote({ ...place, counting: world.counting }, voteId, moderator, after)
  await releasePublication(place, voteId, moderator, day(today, closes + 2))
  await tellNetwork(city, world.network, day(today, closes + 2))
}

const ruleOf = ({ rule }: DemoVote, minor: number): Rule =>
  rule === 'greedy'
    ? { id: 'greedy', version: 1, by: 'votes', misfit: 'skip', threshold: 1, places: 0, ties: TIES }
    : {
        id: 'equal-shares',
        version: 1,
        utility: 'cost',
        completion: 'add1',
        stop: 'overspend',
        start: 'whole-steps',
        step: 100 * minor,
        percent: 1,
        comparison: 'none',
        places: 0,
        ties: TIES,
      }

function limitOf({ limit, budget }: DemoVote, minor: number): BallotLimit {
  if (limit === 'number') return { kind: 'number', most: 3 }
  return limit === 'cost' ? { kind: 'cost', most: budget * minor } : { kind: 'none' }
}

/** Every voter's choice follows from the numbers alone, so that two demonstrations have the same ballots. */
async function castAll(
  { world, city, town, residents }: FoundedTown,
  voteId: string,
  vote: DemoVote,
  at: Date,
) {
  const { proposals } = town.consultation
  const place = { city, keys: world.keys }
  const voters = residents.slice(0, vote.voters)
  await Promise.all(
    voters.map((accountId, voter) => {
      const liked = proposals
        .map(({ liking, cost }, index) => ({
          option: String(index + 1),
          cost,
          pull: liking - chance(voter, index),
        }))
        .filter(({ pull }) => pull > 0)
        .sort((one, other) => other.pull - one.pull)
      const approved = withinLimit(liked, vote).map(({ option }) => option)
      return castBallot(place, voteId, accountId, { approved }, 'online', at)
    }),
  )
}

/** 0 to 99, spread over voters and proposals. */
const chance = (voter: number, proposal: number) =>
  ((voter + 1) * 37 + (proposal + 1) * 61 + voter * proposal * 13) % 100

function withinLimit<Option extends { readonly cost: number }>(
  liked: readonly Option[],
  vote: DemoVote,
): Option[] {
  if (vote.limit === 'number') return liked.slice(0, 3)
  let left = vote.limit === 'cost' ? vote.budget : Number.POSITIVE_INFINITY
  return liked.filter(({ cost }) => {
    if (cost > left) return false
    left -= cost
    return true
  })
}
