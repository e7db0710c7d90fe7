/** The office: making a vote, sealing it, closing it, going on after an interruption. */
import { expect, test } from 'vitest'
import { action as pageAction, loader as pageLoader } from '#app/routes/$city+/office+/votes+/$slug.tsx'
import { action as newAction, loader as newLoader } from '#app/routes/$city+/office+/votes+/new.tsx'
import type { NewVotePage } from '#app/vote/new-vote-page.server.ts'
import type { OfficeVotePage } from '#app/vote/office-vote-page.server.ts'
import { sealedVote } from '#app/vote/seals.server.ts'
import { findVote } from '#app/vote/votes.server.ts'
import { failing } from '#tests/given/failing.ts'
import { answerOf, args, inOffice, signedIn } from '#tests/given/requests.ts'
import {
  aConsultation,
  aDraft,
  aPerson,
  aSealedVote,
  aVerifiedResident,
  cast,
  IN_APRIL,
  IN_JUNE,
  IN_MAY,
} from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

const GOOD = {
  title: 'Бюджет на гражданите',
  slug: 'budget-2030',
  rule: 'equal-shares',
  stop: 'exhaustive',
  limit: 'cost',
  limitNumber: '',
  limitCost: '750,50',
  budget: '1.000',
  opens: '2030-05-01T09:00',
  closes: '2030-06-01T21:00',
  publishesBallots: 'on',
}

async function theOffice() {
  const world = await aWorld({ SESSION_DAYS: '90' })
  world.clock.set(IN_APRIL.toISOString())
  const city = await aCity(world)
  const consultation = await aConsultation(city)
  const moderator = await inOffice(city, await aPerson(city))
  const cookie = await signedIn(world, city, moderator)
  const path = `/sofia/office/votes/new?consultation=${consultation.slug}`
  const make = (form: Record<string, string | readonly string[]>, who = cookie) =>
    answerOf(() => newAction(args(world, { path, params: { city: 'sofia' }, cookie: who, form })))
  const at = (slug: string, query = '') => ({
    look: (who = cookie) =>
      answerOf(() =>
        pageLoader(
          args(world, {
            path: `/sofia/office/votes/${slug}${query}`,
            params: { city: 'sofia', slug },
            cookie: who,
          }),
        ),
      ),
    act: (act: string, who = cookie) =>
      answerOf(() =>
        pageAction(
          args(world, {
            path: `/sofia/office/votes/${slug}`,
            params: { city: 'sofia', slug },
            cookie: who,
            form: { act },
          }),
        ),
      ),
  })
  return { world, city, consultation, cookie, path, make, at }
}

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

test('only the office may make, see, seal or close', async () => {
  const { world, city, consultation, make, at } = await theOffice()
  const { slug, voteId } = await aDraft(city)
  const resident = await signedIn(world, city, await aVerifiedResident(city))
  const page = at(slug)

  expect((await make({ ...GOOD, proposals: consultation.proposals }, resident)).status).toBe(403)
  expect((await page.look(resident)).status).toBe(403)
  for (const act of ['seal', 'close']) expect((await page.act(act, resident)).status).toBe(403)
  expect((await page.look('')).to).toMatch(/^\/sofia\/sign-in\?to=/)
  expect(await sealedVote(city.db, voteId)).toBeUndefined()
})

test('sealing is asked for on a page of its own and done by its button', async () => {
  const { city, at } = await theOffice()
  const { slug, voteId } = await aDraft(city)

  expect(await at(slug).look()).toMatchObject({
    data: { asksToSeal: false, page: { vote: { state: 'draft' } } },
  })
  expect(await at(slug, '?step=seal').look()).toMatchObject({ data: { asksToSeal: true } })
  expect(await at(slug).act('nonsense')).toMatchObject({ status: 303 })
  expect(await sealedVote(city.db, voteId)).toBeUndefined()
  expect(await at(slug).act('seal')).toMatchObject({ status: 303, to: `/sofia/office/votes/${slug}` })
  expect(await sealedVote(city.db, voteId)).toBeDefined()
  expect(await at(slug, '?step=seal').look()).toMatchObject({ data: { asksToSeal: false } })
  expect(await at(slug).act('seal')).toMatchObject({
    status: 409,
    data: { refusal: { code: 'sealed-already' } },
  })
})

test('closing shows each step with its line of the journal, and ends in a result', async () => {
  const { world, city, at } = await theOffice()
  const { slug, voteId, residents } = await aSealedVote(world, city)
  await cast(world, city, voteId, residents[0]!, ['4'])

  world.clock.set(IN_MAY.toISOString())
  expect(await at(slug).act('close')).toMatchObject({
    status: 409,
    data: { refusal: { code: 'not-ended-yet' } },
  })
  world.clock.set(IN_JUNE.toISOString())
  expect(await at(slug).act('close')).toMatchObject({ status: 303 })
  const { page } = (await at(slug).look()).data as { page: OfficeVotePage }

  expect(page).toMatchObject({
    vote: { state: 'counted', turnout: { ballots: 1, isExact: true } },
    underWay: null,
  })
  expect(page.steps.map(({ step }) => step)).toEqual([
    'made',
    'sealed',
    'closed',
    'emptied',
    'shuffled',
    'key-destroyed',
    'counted',
  ])
  const numbers = page.steps.map(({ entry }) => entry!.number)
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
})

test('a closing that was interrupted waits for the button and goes on from there', async () => {
  const { world, city, at } = await theOffice()
  const { slug } = await aSealedVote(world, city)
  world.clock.set(IN_JUNE.toISOString())
  const counting = world.counting
  Object.assign(world, { counting: failing(counting, 'count') })

  await expect(at(slug).act('close')).rejects.toThrow('the power went')
  const { page } = (await at(slug).look()).data as { page: OfficeVotePage }
  expect(page).toMatchObject({ vote: { state: 'closing' }, underWay: null })
  expect(page.steps.at(-1)).toEqual({ step: 'counted', entry: null })
  expect(await at(slug).act('close')).toMatchObject({ status: 303 })
  expect(await at(slug).look()).toMatchObject({ data: { page: { vote: { state: 'counted' } } } })
})

test('while a long count runs the page shows how far it is, and a second press joins it', async () => {
  const { world, city, at } = await theOffice()
  const { slug } = await aSealedVote(world, city)
  world.clock.set(IN_JUNE.toISOString())
  const { count } = world.counting
  let goOn = () => {}
  let counts = 0
  const counting: typeof world.counting = {
    async count(election, rule, onProgress) {
      counts++
      onProgress?.(3, 12)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      return count(election, rule)
    },
  }
  Object.assign(world, { counting })

  await Promise.all([at(slug).act('close'), at(slug).act('close')])
  const page = { state: 'closing' }
  expect(await at(slug).look()).toMatchObject({
    data: { page: { vote: page, underWay: { progress: { done: 3, of: 12 } } } },
  })
  goOn()
  await expect
    .poll(async () => (await at(slug).look()).data)
    .toMatchObject({
      page: { vote: { state: 'counted' }, underWay: null },
    })
  expect(counts).toBe(1)
})
