import { expect, test } from 'vitest'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { listPublic } from '#app/recommendation/recommendations.server.ts'
import { loader as list } from '#app/routes/network+/recommendations+/_index.tsx'
import { loader as page } from '#app/routes/network+/recommendations+/$number+/_index.tsx'
import { loader as letter } from '#app/routes/network+/recommendations+/$number+/letter.tsx'
import { loader as ballot, action as vote } from '#app/routes/network+/recommendations+/$number+/vote.tsx'
import { loader as asJson } from '#app/routes/network+/recommendations+/$number[.]json.ts'
import {
  aDelegate,
  aDraft,
  aLetter,
  aMember,
  aMotion,
  aPerson,
  aWorldWithAFinding,
  CLOSES,
  signedIn,
} from '#tests/given/chain.ts'
import { answerOf, aVisit } from '#tests/given/visit.ts'
import { aWorld } from '#tests/given/world.ts'

const at = (number: string, part = '') => `/network/recommendations/${number}${part}`

test('a draft has no page, no letter, no JSON and no place in the list, not even for delegates', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const number = await draftRecommendation(world.network, aDraft(finding.figures), secretary, world.now())
  const cookie = await signedIn(world, await aDelegate(world, 'sofia'))

  for (const loader of [page, letter, asJson, ballot]) {
    const answer = await answerOf(loader(aVisit(world, at(number), { params: { number }, cookie })))
    expect(answer.status).toBe(404)
  }
  expect((await answerOf(list(aVisit(world, '/network/recommendations')))).data).toMatchObject({
    recommendations: [],
  })
})

test('a motion has a page and no letter', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const number = await aMotion(world, secretary, finding.figures)
  const visit = aVisit(world, at(number), { params: { number } })

  expect((await answerOf(page(visit))).data).toMatchObject({
    title: 'R-2030-01: More benches',
    recommendation: { stage: 'put-to-vote' },
    mayVote: false,
  })
  expect((await answerOf(letter(visit))).status).toBe(404)
})

test('what was adopted has page, letter and JSON, and stands on the front page', async () => {
  const world = await aWorld()
  const { number, finding } = await aLetter(world)
  const visit = aVisit(world, at(number), { params: { number } })

  expect((await answerOf(page(visit))).data).toMatchObject({
    recommendation: {
      stage: 'adopted',
      findings: [finding.number],
      publications: [{ city: 'sofia', number: 1, ballots: 5 }],
      votes: [{ city: 'sofia', choice: 'yes' }],
      soFar: { dispatched: 1, answered: 0, waiting: 1, late: 0 },
    },
  })
  expect((await answerOf(letter(visit))).data).toMatchObject({
    address: 'http://localhost:3000/network/recommendations/R-2030-01',
  })
  const json = await answerOf(asJson(visit))
  expect(json.data).toMatchObject({
    number,
    stage: 'adopted',
    citations: [
      { note: 1, paragraph: 1, publication: '/network/publications/sofia/1', value: 5 },
      { note: 2, paragraph: 1, value: 70000 },
    ],
    votes: [{ city: 'sofia', choice: 'yes' }],
  })
  expect(JSON.stringify(json.data)).not.toContain('example.org')
  expect(await listPublic(world.network, ['en'], world.now())).toMatchObject([
    { number, yes: 1, roll: 1, citiesCited: 1, answered: 0, waiting: 1, late: 0 },
  ])
})

test('an unknown number is not found', async () => {
  const world = await aWorld()
  expect(
    (await answerOf(page(aVisit(world, at('R-1999-01'), { params: { number: 'R-1999-01' } })))).status,
  ).toBe(404)
})

test('a delegate votes; the page offers it, the vote stands, a change replaces it', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  await aMember(world, 'tirana')
  const number = await aMotion(world, secretary, finding.figures)
  const cookie = await signedIn(world, await aDelegate(world, 'sofia'))
  const visit = (form?: Record<string, string>) =>
    aVisit(world, at(number, '/vote'), { params: { number }, cookie, ...(form ? { form } : {}) })

  expect((await answerOf(page(visit()))).data).toMatchObject({ mayVote: true })
  expect((await answerOf(ballot(visit()))).data).toMatchObject({ mine: [{ city: 'sofia', choice: null }] })
  for (const choice of ['yes', 'no'])
    expect(await answerOf(vote(visit({ city: 'sofia', choice })))).toMatchObject({
      status: 303,
      to: '/network/recommendations/R-2030-01#votes',
    })
  expect((await answerOf(page(visit()))).data).toMatchObject({
    recommendation: {
      votes: [
        { city: 'tirana', choice: null },
        { city: 'sofia', choice: 'no' },
      ],
    },
  })
})

test('no choice is sent back, a foreign city and a closed vote are refused with their reasons', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  await aMember(world, 'tirana')
  const number = await aMotion(world, secretary, finding.figures)
  const cookie = await signedIn(world, await aDelegate(world, 'sofia'))
  const send = (form: Record<string, string>) =>
    answerOf(vote(aVisit(world, at(number, '/vote'), { params: { number }, cookie, form })))

  expect(await send({ city: 'sofia' })).toMatchObject({
    status: 422,
    data: { reply: { error: { choice: ['recommendation:choice-missing'] } } },
  })
  expect(await send({ city: 'tirana', choice: 'yes' })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'not-delegate' } },
  })
  world.clock.set(CLOSES.toISOString())
  expect(await send({ city: 'sofia', choice: 'yes' })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'motion-closed' } },
  })
})

test('whoever is no delegate does not come in, a visitor is asked to sign in and comes back', async () => {
  const world = await aWorld()
  const { secretary, finding } = await aWorldWithAFinding(world)
  const number = await aMotion(world, secretary, finding.figures)
  const cookie = await signedIn(world, await aPerson(world, 'stranger'))
  const path = at(number, '/vote')
  const form = { city: 'sofia', choice: 'yes' }

  expect((await answerOf(ballot(aVisit(world, path, { params: { number }, cookie })))).status).toBe(403)
  expect((await answerOf(vote(aVisit(world, path, { params: { number }, cookie, form })))).status).toBe(403)
  expect(await answerOf(ballot(aVisit(world, path, { params: { number } })))).toMatchObject({
    status: 302,
    to: `/network/sign-in?to=${encodeURIComponent(path)}`,
  })
})
