/** Consultations and the front page of a city over the web, up to what became of a vote. */
import { expect, test } from 'vitest'
import * as home from '#app/routes/$city+/_index.tsx'
import * as layout from '#app/routes/$city+/_layout.tsx'
import * as list from '#app/routes/$city+/consultations+/_index.tsx'
import * as page from '#app/routes/$city+/consultations+/$slug.tsx'
import { cityOf } from '#app/routes/gate.server.ts'
import { whatBecame } from '#app/routes/what-became.server.ts'
import { closeVote } from '#app/vote/close-vote.server.ts'
import { answerOf, args } from '#tests/given/requests.ts'
import { aDatedConsultation, aTown } from '#tests/given/town.ts'
import { aSealedVote, cast, IN_JUNE, IN_MAY } from '#tests/given/vote.ts'
import { aCity } from '#tests/given/world.ts'

const about = (path: string, params: Record<string, string> = {}) => ({
  path,
  params: { city: 'sofia', ...params },
})

test('a consultation shows its phases by the clock and its words in their language', async () => {
  const town = await aTown()
  await aDatedConsultation(town)
  const visit = () => page.loader(args(town.world, about('/sofia/consultations/parks', { slug: 'parks' })))
  expect(await visit()).toMatchObject({
    title: 'Паркове',
    consultation: {
      standing: { is: 'open', phase: { kind: 'proposals', daysLeft: 18 } },
      phases: [{ is: 'done' }, { is: 'now' }, { is: 'next' }, { is: 'next' }],
    },
    became: { votes: [], recommendations: [] },
  })
  town.world.clock.set('2030-06-01T17:00:00.000Z')
  expect(await visit()).toMatchObject({
    consultation: { standing: { is: 'waiting', phase: { kind: 'vote' } } },
  })
})

test('what there is not is not found, in a city and without one', async () => {
  const { world } = await aTown()
  const missing = [
    () => page.loader(args(world, about('/sofia/consultations/x', { slug: 'x' }))),
    () => home.loader(args(world, about('/atlantis', { city: 'atlantis' }))),
    () => layout.loader(args(world, about('/atlantis', { city: 'atlantis' }))),
    () => list.loader(args(world, about('/../etc', { city: '../etc' }))),
  ]
  for (const visit of missing) expect(await answerOf(visit)).toMatchObject({ status: 404 })
})

test('the front page shows what is open, and what became of the one before', async () => {
  const town = await aTown()
  const zone = 'Europe/Sofia'
  await aDatedConsultation(town, {
    slug: 'before',
    phases: [{ kind: 'results', opensLocal: '2029-05-01T08:00', closesLocal: '2029-06-01T08:00', zone }],
  })
  await aDatedConsultation(town)
  expect(await home.loader(args(town.world, about('/sofia')))).toMatchObject({
    title: 'Sofia',
    current: { consultation: { slug: 'parks' }, count: 0, openVote: null },
    previous: { consultation: { slug: 'before' } },
  })
})

test('a city that has asked nothing yet has a front page all the same', async () => {
  const { world } = await aTown()
  await aCity(world, { slug: 'pula' })
  expect(await home.loader(args(world, about('/pula', { city: 'pula' })))).toMatchObject({
    title: 'pula',
    current: null,
    previous: null,
  })
})

test('what became of a vote: nothing of its result before the count, then ballots and who won', async () => {
  const { world, city } = await aTown()
  const { voteId, slug, by, residents, consultationId, proposals } = await aSealedVote(world, city)
  world.clock.set(IN_MAY.toISOString())
  await cast(world, city, voteId, residents[0]!, ['1'])
  const visit = await cityOf(args(world, about('/sofia')))
  const of = (proposalId?: string) => whatBecame(visit, world, consultationId, proposalId)

  expect(await of()).toMatchObject({ votes: [{ slug, state: 'open', ballots: null, won: null }] })
  world.clock.set(IN_JUNE.toISOString())
  await closeVote({ city, keys: world.keys, counting: world.counting }, voteId, by, IN_JUNE)
  expect(await of()).toMatchObject({
    votes: [{ state: 'counted', ballots: 1, publication: null, won: null }],
  })
  expect(await of(proposals[0])).toMatchObject({ votes: [{ won: true }] })
  expect(await of(proposals[1])).toMatchObject({ votes: [{ won: false }] })
  expect(await of('no-option')).toEqual({ votes: [], recommendations: [] })
})
