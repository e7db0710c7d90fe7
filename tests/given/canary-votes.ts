/** What happens in a canary town: consultations, proposals, and votes at every stage, every text of them a canary. */
import { makeConsultation } from '#app/consultation/make-consultation.server.ts'
import { editProposal } from '#app/proposal/edit-proposal.server.ts'
import { submitProposal, type Wording } from '#app/proposal/submit-proposal.server.ts'
import { supportProposal } from '#app/proposal/support-proposal.server.ts'
import { removeProposal, withdrawProposal } from '#app/proposal/withdraw-proposal.server.ts'
import { releasePublication } from '#app/publication/release-publication.server.ts'
import { tellNetwork } from '#app/publication/tell-network.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { makeVote } from '#app/vote/make-vote.server.ts'
import { sealVote } from '#app/vote/seal-vote.server.ts'
import type { City } from '#db/cities.server.ts'
import { aCountedVote } from './publication.ts'
import { cast, GREEDY } from './vote.ts'
import type { TestWorld } from './world.ts'

/** A day of 2030, `05-15`. */
export const on = (day: string) => new Date(`2030-${day}T09:00:00.000Z`)

/** A town being filled. */
export interface Filling {
  readonly world: TestWorld
  readonly city: City
  readonly canary: () => string
  readonly districts: readonly string[]
  readonly people: Readonly<
    Record<'resident' | 'verified' | 'moderator', { readonly id: string; readonly email: string }>
  >
}

/** From the first day of each phase, and the day after the last. */
export async function aConsultation({ city, canary, people }: Filling, days: readonly string[]) {
  const slug = canary()
  const kinds = ['information', 'proposals', 'vote', 'results'] as const
  const local = (index: number) => `2030-${days[index]}T08:00`
  const consultation = {
    slug,
    theme: 'SUST',
    currency: 'EUR',
    language: 'en',
    source: canary(),
    title: canary(),
    summary: canary(),
    body: canary(),
    phases: kinds.map((kind, index) => ({
      kind,
      opensLocal: local(index),
      closesLocal: local(index + 1),
      zone: 'Europe/Sofia',
    })),
  }
  const made = on(days[0] ?? '')
  const id = await makeConsultation(city.db, consultation, people.moderator.id, made)
  return { id, consultation: slug }
}

/** Three proposals that stay, one of two versions; a fourth that is taken back and a fifth that is removed. */
async function propose({ city, canary, people, districts }: Filling, consultationId: string, at: Date) {
  const { resident, verified, moderator } = people
  const wording = (): Wording => ({
    title: canary(),
    body: canary(),
    place: canary(),
    language: 'en',
    cost: 100_00,
    theme: 'SUST',
    districtId: districts[0] ?? null,
    point: null,
  })
  const submit = () => submitProposal(city.db, consultationId, wording(), resident.id, at)
  const numbers = [await submit(), await submit(), await submit()]
  await editProposal(city.db, numbers[0] ?? 0, wording(), resident.id, at)
  for (const { id: accountId } of [resident, verified])
    await supportProposal(city.db, numbers[0] ?? 0, { accountId, supports: true }, at)
  await withdrawProposal(city.db, await submit(), resident.id, at)
  const reason = { reason: canary(), language: 'en' }
  await removeProposal(city.db, await submit(), reason, moderator.id, at)
  const ids = await city.db.selectFrom('proposal').select('id').where('number', 'in', numbers).execute()
  return ids.map(({ id }) => id)
}

interface Plan {
  readonly consultationId: string
  readonly proposals: readonly string[]
  readonly opens: string
  readonly closes: string
}

async function draw({ city, canary, people }: Filling, { opens, closes, ...about }: Plan) {
  const slug = canary()
  const vote = {
    slug,
    title: canary(),
    language: 'en',
    rule: GREEDY,
    ballotLimit: { kind: 'none' as const },
    ...about,
    budget: 150_00,
    opensAt: on(opens),
    closesAt: on(closes),
    publishesBallots: true,
  }
  const voteId = await makeVote(city.db, vote, people.moderator.id, on('02-20'))
  return { vote: slug, voteId }
}

/** Made, sealed, voted on, closed, counted, released and told to the network, all in spring. */
export async function aPublishedVote(filling: Filling) {
  const { world, city, people } = filling
  const { id, consultation } = await aConsultation(filling, ['01-05', '01-20', '03-01', '03-20', '12-01'])
  const proposals = await propose(filling, id, on('02-01'))
  const drawn = await draw(filling, { consultationId: id, proposals, opens: '03-01', closes: '03-15' })
  const [place, by] = [{ city, keys: world.keys, counting: world.counting }, people.moderator.id]
  await sealVote(place, drawn.voteId, by, on('02-21'))
  await castBallots(filling, drawn.voteId, on('03-02'))
  await closeVote(place, drawn.voteId, by, on('03-16'))
  await releasePublication(place, drawn.voteId, by, on('03-17'))
  await tellNetwork(city, world.network, on('03-17'))
  return { ...drawn, consultation }
}

/** Sealed, open in May, with ballots; beside it a draft on the same proposals. */
export async function anOpenVote(filling: Filling) {
  const { world, city, people } = filling
  const { id, consultation } = await aConsultation(filling, ['01-05', '01-20', '05-01', '06-20', '12-01'])
  const proposals = await propose(filling, id, on('02-01'))
  const plan = { consultationId: id, proposals, opens: '05-01', closes: '06-15' }
  const { vote: draft } = await draw(filling, plan)
  const drawn = await draw(filling, plan)
  await sealVote({ city, keys: world.keys }, drawn.voteId, people.moderator.id, on('02-21'))
  await castBallots(filling, drawn.voteId, on('05-02'))
  return { ...drawn, consultation, draft }
}

/** One ballot for two options, online, and one for one of them, at the desk. */
async function castBallots({ world, city, people }: Filling, voteId: string, now: Date) {
  const options = city.db.selectFrom('vote_option').where('vote_id', '=', voteId).orderBy('position')
  const ids = (await options.select('option_id').execute()).map(({ option_id }) => option_id)
  await cast(world, city, voteId, people.verified.id, ids.slice(0, 2), { now })
  await cast(world, city, voteId, people.moderator.id, ids.slice(1, 2), { now, channel: 'desk' })
}

/** Of a file in which projects have names of their own; counted, published as number 2, and not told to the network. */
export async function anImportedVote({ world, city, canary, people }: Filling) {
  const [one, two, slug] = [canary(), canary(), canary()]
  const file = `META
key;value
num_projects;2
num_votes;2
budget;150
vote_type;approval
date_begin;03.04.2029
date_end;21.04.2029
rule;greedy
PROJECTS
project_id;cost;name
${one};100;${canary()}
${two};100;${canary()}
VOTES
voter_id;vote
1;${one}
2;${one},${two}
`
  const wishes = { slug, title: canary(), summary: canary(), source: canary(), language: 'en' }
  const voteId = await aCountedVote(world, city, file, wishes)
  await releasePublication({ city, keys: world.keys }, voteId, people.moderator.id, on('04-02'))
  return { vote: slug, voteId, consultation: slug }
}
