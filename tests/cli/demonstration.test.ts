/** The demonstration network stands where its papers say, today and for as long as the demonstration lasts. */
import { beforeAll, expect, test } from 'vitest'
import { readAnswers } from '#app/addressee/read-answers.server.ts'
import { openNow } from '#app/city/open-now.server.ts'
import { fillDemonstration } from '#app/cli/demonstration/index.ts'
import { firstBrokenLine } from '#app/journal/journals.server.ts'
import { rollOn } from '#app/network/member-roll.server.ts'
import { listHeard } from '#app/publication/heard-publications.server.ts'
import { stageOf } from '#app/recommendation/recommendation.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import { shared } from '#db/shared.server.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

let world: TestWorld

beforeAll(async () => {
  world = await aWorld()
  await fillDemonstration(world)
}, 60_000)

test('Wieliczka has the result that the city published: thirty works for 995,079 zloty', async () => {
  const [heard] = await listHeard(world.network, { city: 'wieliczka' })
  expect(heard?.publication.turnout.ballots).toBe(6586)
  expect(heard?.publication.tally.winners).toHaveLength(30)
  expect(heard?.publication.tally.cost).toBe(99_507_900)
})

test('seventeen cities are members, and the guest is not', async () => {
  const roll = await rollOn(world.network, world.now())
  expect(roll).toHaveLength(17)
  expect(roll).not.toContain('wieliczka')
})

test('one city takes proposals, one votes, one has published', async () => {
  const open = await openNow(world.cities, ['en'], world.now())
  expect(open.map(({ city, kind }) => `${city}: ${kind}`).sort()).toEqual([
    'belgrade: vote',
    'thessaloniki: proposals',
  ])
  expect(await listHeard(world.network, { city: 'istanbul' })).toHaveLength(1)
})

test('the first recommendation is adopted, sent and answered twice; the second is before the cities', async () => {
  const year = world.now().getUTCFullYear()
  const first = await findRecommendation(world.network, `R-${year}-01`)
  const second = await findRecommendation(world.network, `R-${year}-02`)
  expect(first && stageOf(first, world.now())).toBe('adopted')
  expect(second && stageOf(second, world.now())).toBe('put-to-vote')
  const answers = await readAnswers(world.network, first?.id ?? '', ['en'], world.now())
  expect(answers.filter(({ answer }) => answer !== null)).toHaveLength(2)
})

test('every journal of the demonstration holds', async () => {
  expect(await firstBrokenLine(shared(world.network))).toBeUndefined()
  for (const slug of await world.cities.slugs()) {
    const city = await world.cities.find(slug)
    expect(city && (await firstBrokenLine(shared(city.db))), slug).toBeUndefined()
  }
})
