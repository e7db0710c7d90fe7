/** The office's form for a new vote. */
import { expect, test } from 'vitest'
import { loader as newLoader } from '#app/routes/$city+/office+/votes+/new.tsx'
import type { NewVotePage } from '#app/vote/new-vote-page.server.ts'
import { findVote } from '#app/vote/votes.server.ts'
import { GOOD, theOffice } from '#tests/given/office.ts'
import { answerOf, args } from '#tests/given/requests.ts'

test('what is typed becomes a vote: times in the city’s zone, money in its minor units, one step a unit', async () => {
  const { city, consultation, make } = await theOffice()
  const { proposals, id: consultationId } = consultation

  expect(await make({ ...GOOD, proposals: proposals.slice(0, 2) })).toMatchObject({
    status: 303,
    to: '/sofia/office/votes/budget-2030',
  })
  expect(await findVote(city.db, 'budget-2030')).toMatchObject({
    consultationId,
    rule: { id: 'equal-shares', stop: 'exhaustive', completion: 'add1', start: 'exact', step: 100 },
    ballotLimit: { kind: 'cost', most: 750_50 },
    budget: 1000_00,
    opensAt: '2030-05-01T06:00:00.000Z',
    closesAt: '2030-06-01T18:00:00.000Z',
    publishesBallots: true,
    sealed: false,
  })
})

const WRONG: readonly [string, Record<string, string>, string, string][] = [
  ['no question', { title: '  ' }, 'title', 'vote:title-missing'],
  ['an address with capitals', { slug: 'Budget' }, 'slug', 'vote:slug-wrong'],
  ['an unknown rule', { rule: 'dice' }, 'rule', 'vote:rule-missing'],
  ['a budget that is no amount', { budget: 'much' }, 'budget', 'vote:amount-wrong'],
  ['no budget', { budget: '0' }, 'budget', 'vote:amount-wrong'],
  [
    'a limit of no proposals',
    { limit: 'number', limitNumber: '0' },
    'limitNumber',
    'vote:limit-number-wrong',
  ],
  ['a limit without its number', { limit: 'number' }, 'limitNumber', 'vote:limit-number-wrong'],
  ['a limit without its amount', { limitCost: '' }, 'limitCost', 'vote:amount-wrong'],
  ['a day that no calendar has', { opens: '2030-02-30T09:00' }, 'opens', 'vote:time-not-shown'],
  ['an hour that clocks skip', { opens: '2030-03-31T03:30' }, 'opens', 'vote:time-not-shown'],
  ['an hour that comes twice', { closes: '2030-10-27T03:30' }, 'closes', 'vote:time-not-shown'],
  ['an end before the beginning', { closes: '2030-05-01T09:00' }, 'closes', 'vote:closes-before-it-opens'],
]

test.each(WRONG)('a form with %s is sent back with what was typed', async (_, wrong, field, message) => {
  const { city, consultation, make } = await theOffice()
  const { status, data } = await make({ ...GOOD, proposals: consultation.proposals, ...wrong })
  expect(status).toBe(422)
  const { reply } = data as {
    reply: { error: Record<string, string[]>; initialValue: Record<string, unknown> }
  }
  expect(reply.error).toEqual({ [field]: [message] })
  expect(reply.initialValue.slug).toBe(wrong.slug ?? GOOD.slug)
  expect(await city.db.selectFrom('vote').select('id').execute()).toEqual([])
})

test('an address that is taken is refused, and what was typed is kept', async () => {
  const { consultation, make } = await theOffice()
  const form = { ...GOOD, proposals: consultation.proposals }
  await make(form)
  expect(await make(form)).toMatchObject({
    status: 409,
    data: { refusal: { code: 'slug-taken' }, reply: { initialValue: { title: GOOD.title } } },
  })
})

test('the form begins with the consultation: its title, its proposals, the dates of its phase for voting', async () => {
  const { world, city, consultation, cookie, path } = await theOffice()
  const phase = { kind: 'vote' as const, opens_local: '2030-05-01T09:00', closes_local: '2030-06-01T21:00' }
  const instants = { opens_at: '2030-05-01T06:00:00.000Z', closes_at: '2030-06-01T18:00:00.000Z' }
  await city.db
    .insertInto('phase')
    .values({ consultation_id: consultation.id, zone: 'Europe/Sofia', ...phase, ...instants })
    .execute()
  const { data } = await answerOf(() => newLoader(args(world, { path, params: { city: 'sofia' }, cookie })))
  const { page } = data as { page: NewVotePage }
  expect(page.begin).toEqual({
    title: 'Зелена година',
    slug: consultation.slug,
    opens: '2030-05-01T09:00',
    closes: '2030-06-01T21:00',
  })
  expect(page.proposals.map(({ title, cost }) => [title.body, cost])).toEqual([
    ['Парк', 600_00],
    ['Училище', 500_00],
    ['Пейка', 100_00],
  ])
})
