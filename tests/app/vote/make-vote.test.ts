/** Making a vote from proposals. */
import { expect, test } from 'vitest'
import { makeVote } from '#app/vote/make-vote.server.ts'
import { optionsOf } from '#app/vote/vote-options.server.ts'
import { findVote, votesOf } from '#app/vote/votes.server.ts'
import {
  aConsultation,
  aDraft,
  aProposal,
  CLOSES,
  EQUAL_SHARES,
  GREEDY,
  IN_APRIL,
  OPENS,
} from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

const aNewCity = async () => aCity(await aWorld())

test('options are what was chosen of the proposals, in the order of their numbers', async () => {
  const city = await aNewCity()
  const { id: consultationId, proposals } = await aConsultation(city)
  const { voteId } = await aDraft(city, { consultationId, proposals: [proposals[2]!, proposals[0]!] })

  const options = await optionsOf(city.db, voteId)
  expect(options.map(({ option_id, cost, number, version }) => [option_id, cost, number, version])).toEqual([
    ['1', 600_00, 1, 1],
    ['3', 100_00, 3, 1],
  ])
})

test('an imported proposal keeps its code, and never the number of another option', async () => {
  const city = await aNewCity()
  const { id: consultationId } = await aConsultation(city, { Парк: 1 })
  const own = await aProposal(city, { consultationId, title: 'Чешма', cost: 2 })
  const coded = await aProposal(city, { consultationId, title: 'Мост', cost: 3, code: 'A-7' })
  const clashing = await aProposal(city, { consultationId, title: 'Път', cost: 4, code: '2' })
  const { voteId } = await aDraft(city, { consultationId, proposals: [own, coded, clashing] })

  const ids = (await optionsOf(city.db, voteId)).map(({ option_id }) => option_id)
  expect(ids).toEqual(['2', 'A-7', '2-4'])
})

test('what is kept of a vote reads back as it was given', async () => {
  const city = await aNewCity()
  const ballotLimit = { kind: 'cost', most: 500_00 } as const
  const { slug, consultationId } = await aDraft(city, {
    rule: EQUAL_SHARES,
    ballotLimit,
    publishesBallots: false,
  })
  const found = await findVote(city.db, slug)
  expect(found).toMatchObject({
    slug,
    consultationId,
    currency: 'EUR',
    rule: EQUAL_SHARES,
    ballotLimit,
    budget: 1000_00,
    opensAt: OPENS.toISOString(),
    closesAt: CLOSES.toISOString(),
    publishesBallots: false,
    sealed: false,
    closed: false,
    counted: false,
    published: false,
  })
  expect(await votesOf(city.db, consultationId)).toEqual([found])
})

test('refused votes leave nothing behind', async () => {
  const city = await aNewCity()
  const first = await aDraft(city)
  const { id: consultationId, proposals } = await aConsultation(city)
  await city.db
    .insertInto('withdrawal')
    .values({ proposal_id: proposals[0]!, withdrawn_by: first.by, withdrawn_at: IN_APRIL.toISOString() })
    .execute()
  const make = (changes: { slug?: string; proposals?: readonly string[] }) =>
    makeVote(
      city.db,
      {
        consultationId,
        slug: 'new',
        title: 'Ново',
        language: 'bg',
        rule: GREEDY,
        ballotLimit: { kind: 'none' },
        budget: 1,
        opensAt: OPENS,
        closesAt: CLOSES,
        publishesBallots: true,
        proposals: proposals.slice(1),
        ...changes,
      },
      first.by,
      IN_APRIL,
    )

  await expect(make({ slug: first.slug })).rejects.toMatchObject({ code: 'slug-taken' })
  await expect(make({ proposals })).rejects.toMatchObject({ code: 'withdrawn' })
  await expect(make({ proposals: [] })).rejects.toMatchObject({ code: 'nothing-to-vote-on' })
  await expect(make({ proposals: first.proposals })).rejects.toMatchObject({ code: 'nothing-to-vote-on' })
  expect(await votesOf(city.db, consultationId)).toEqual([])
  expect(await city.db.selectFrom('vote').select('id').execute()).toHaveLength(1)
})
