/** A consultation as its page and the city's front page show it, put together from several rooms. */
import type { Became } from '#app/consultation/became.ts'
import type { Consultation } from '#app/consultation/consultation.ts'
import { openConsultation } from '#app/consultation/consultation-list.server.ts'
import { proposalList } from '#app/proposal/proposal-list.server.ts'
import { ALL_PROPOSALS } from '#app/proposal/proposal-query.ts'
import { countProposals } from '#app/proposal/proposals.server.ts'
import type { World } from '#app/world.ts'
import type { CityVisit } from './gate.server.ts'
import { whatBecame } from './what-became.server.ts'

/** The consultation with its first proposals (`few`, the newest first), its votes and what became of them. */
export async function consultationPage(
  city: CityVisit,
  world: Pick<World, 'network' | 'now'>,
  consultation: Consultation,
  few: number,
) {
  const { db, languages } = city
  const query = { ...ALL_PROPOSALS, consultation: consultation.slug }
  const became = await whatBecame(city, world, consultation.id)
  return {
    consultation: await openConsultation(db, consultation, languages, world.now()),
    count: await countProposals(db, query),
    proposals: await proposalList(db, query, { skip: 0, take: few }, languages),
    became,
    openVote: openVoteOf(became),
  }
}

function openVoteOf({ votes }: Became) {
  const open = votes.find(({ state }) => state === 'open')
  return open ? { slug: open.slug, closesAt: open.closesAt } : null
}
