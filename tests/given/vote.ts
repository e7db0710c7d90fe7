/** Votes for tests: a consultation with proposals, residents whom the city has verified, a vote drafted, open, over. */
import type { Channel } from '#app/ballot/ballot.ts'
import { castBallot } from '#app/ballot/cast-ballot.server.ts'
import { newId } from '#app/ids.ts'
import { nextNumber } from '#app/proposal/proposals.server.ts'
import { writeTexts } from '#app/text/texts.server.ts'
import { makeVote, type NewVote } from '#app/vote/make-vote.server.ts'
import { sealVote } from '#app/vote/seal-vote.server.ts'
import type { EqualSharesRule, GreedyRule } from '#app/voting/budget-rule.ts'
import type { World } from '#app/world.ts'
import type { City } from '#db/cities.server.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'

const TIES = ['cost', 'votes', 'lot'] as const

export const GREEDY: GreedyRule = {
  id: 'greedy',
  version: 1,
  by: 'votes',
  misfit: 'skip',
  threshold: 1,
  places: 0,
  ties: TIES,
}

export const EQUAL_SHARES: EqualSharesRule = {
  id: 'equal-shares',
  version: 1,
  utility: 'cost',
  completion: 'add1',
  stop: 'overspend',
  start: 'exact',
  step: 100,
  percent: 1,
  comparison: 'none',
  places: 0,
  ties: TIES,
}

/** The clock of the tests: the vote is made and sealed in April, runs through May and is closed in June 2030. */
export const IN_APRIL = new Date('2030-04-10T09:00:00.000Z')
export const OPENS = new Date('2030-05-01T06:00:00.000Z')
export const IN_MAY = new Date('2030-05-15T12:00:00.000Z')
export const CLOSES = new Date('2030-06-01T18:00:00.000Z')
export const IN_JUNE = new Date('2030-06-02T07:00:00.000Z')

/** An account; the city knows nothing else of the person. */
export async function aPerson({ db }: City, name = 'Mila'): Promise<string> {
  const id = newId()
  const row = { id, email: `${name.toLowerCase()}-${id}@example.org`, display_name: name, language: null }
  await db
    .insertInto('account')
    .values({ ...row, joined_on: '2030-01-02' })
    .execute()
  return id
}

/** An account whose person the city has verified. */
export async function aVerifiedResident(
  city: City,
  name = 'Ada',
  districtId: string | null = null,
): Promise<string> {
  const id = await aPerson(city, name)
  const row = { account_id: id, person_hash: id.replaceAll('-', ''), district_id: districtId }
  await city.db
    .insertInto('verification')
    .values({ ...row, way: 'desk', verified_by: id, verified_on: '2030-01-02' })
    .execute()
  return id
}

export interface Costs {
  readonly [title: string]: number
}

const PARK_SCHOOL_BENCH: Costs = { Парк: 600_00, Училище: 500_00, Пейка: 100_00 }

/** A consultation with a proposal for each title, numbered from 1 in their order. */
export async function aConsultation(city: City, costs: Costs = PARK_SCHOOL_BENCH) {
  const id = newId()
  const by = await aPerson(city, 'Moderator')
  const row = { id, slug: `zeleno-${id.slice(-4)}`, theme: 'SUST', currency: 'EUR', source: null }
  await city.db
    .insertInto('consultation')
    .values({ ...row, opened_by: by, made_at: IN_APRIL.toISOString() })
    .execute()
  await texts(city, id, { title: 'Зелена година' })
  const proposals: string[] = []
  for (const [title, cost] of Object.entries(costs))
    proposals.push(await aProposal(city, { consultationId: id, title, cost }))
  return { id, slug: row.slug, proposals, by }
}

interface AboutProposal {
  readonly consultationId: string
  readonly title: string
  readonly cost: number
  readonly code?: string
}

/** A proposal with the next free number, taken and used in one transaction as the product does. */
export async function aProposal(city: City, { consultationId, title, cost, code }: AboutProposal) {
  const id = newId()
  const at = IN_APRIL.toISOString()
  const nowhere = { district_id: null, place: null, latitude: null, longitude: null }
  await city.db.transaction().execute(async (trx) => {
    const common = { number: await nextNumber(trx), code: code ?? null, author_id: null, made_at: at }
    await trx
      .insertInto('proposal')
      .values({ id, consultation_id: consultationId, ...common })
      .execute()
    await trx
      .insertInto('proposal_version')
      .values({ proposal_id: id, version: 1, cost, theme: 'SUST', ...nowhere, made_at: at })
      .execute()
  })
  await texts(city, id, { title, body: `${title} за всички` })
  return id
}

export async function texts({ db }: City, owner: string, fields: Record<string, string>, version = 1) {
  await db
    .transaction()
    .execute((trx) => writeTexts(sharedTrx(trx), { owner, language: 'bg', fields, version, at: IN_APRIL }))
}

/** A draft on all proposals of a new consultation; say only what the test is about. */
export async function aDraft(city: City, about: Partial<NewVote> & { readonly costs?: Costs } = {}) {
  const { costs, ...changes } = about
  const { id: consultationId, proposals, by } = await aConsultation(city, costs)
  const vote: NewVote = {
    consultationId,
    slug: `vote-${consultationId.slice(-6)}`,
    title: 'Бюджет 2030',
    language: 'bg',
    rule: GREEDY,
    ballotLimit: { kind: 'none' },
    budget: 1000_00,
    opensAt: OPENS,
    closesAt: CLOSES,
    publishesBallots: true,
    proposals,
    ...changes,
  }
  const voteId = await makeVote(city.db, vote, by, IN_APRIL)
  return { voteId, by, slug: vote.slug, consultationId, proposals }
}

/** A sealed vote with so many electors, who are returned in no order that means anything. */
export async function aSealedVote(
  world: World,
  city: City,
  about: Partial<NewVote> & { readonly costs?: Costs; readonly electors?: number } = {},
) {
  const { electors = 3, ...vote } = about
  const residents: string[] = []
  for (let number = 0; number < electors; number++) residents.push(await aVerifiedResident(city))
  const draft = await aDraft(city, vote)
  await sealVote({ city, keys: world.keys }, draft.voteId, draft.by, IN_APRIL)
  return { ...draft, residents }
}

/** Casts a ballot in May. */
export function cast(
  { keys }: World,
  city: City,
  voteId: string,
  accountId: string,
  approved: readonly string[],
  { channel = 'online', now = IN_MAY }: { channel?: Channel; now?: Date } = {},
) {
  return castBallot({ city, keys }, voteId, accountId, { approved: [...approved] }, channel, now)
}

/** Every paper that was cast, its body and how it came, sorted. */
export async function papersIn(city: City, voteId: string): Promise<string[]> {
  const box = await city.boxes.find(voteId)
  if (!box) throw new Error('no box')
  const rows = await box.selectFrom('ballot').selectAll().where('channel', '!=', '-').execute()
  return rows.map(({ body, channel }) => `${body} ${channel}`).sort()
}

/** Lines of the journal about a vote: what was done, in order. */
export async function actsOn({ db }: City, voteId: string): Promise<string[]> {
  const rows = await shared(db)
    .selectFrom('journal')
    .select('act')
    .where('subject', '=', `vote:${voteId}`)
    .orderBy('number')
    .execute()
  return rows.map(({ act }) => act)
}
