/** The demonstration network stands where its papers say. */
import { expect, test } from 'vitest'
import { readAnswers } from '#app/addressee/read-answers.server.ts'
import { openNow } from '#app/city/open-now.server.ts'
import { fillDemonstration } from '#app/cli/demonstration/index.ts'
import { firstBrokenLine } from '#app/journal/journals.server.ts'
import { memberRollOn } from '#app/network/member-roll.server.ts'
import { listHeard } from '#app/publication/heard-publications.server.ts'
import { stageOf } from '#app/recommendation/recommendation.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import { shared } from '#db/shared.server.ts'
import { aWorld, type TestWorld } from '#tests/given/world.ts'

test('a day of setup: cities at different points of the chain, and a recommendation that was answered', async () => {
  const world = await aWorld()
  await fillDemonstration(world)

  await citiesStandApart(world)
  await membersAreSeventeen(world)
  await recommendationsStandApart(world)
  await journalsHold(world)
}, 240_000)

async function citiesStandApart(world: TestWorld) {
  const open = await openNow(world.cities, ['en'], world.now())
  expect(open.map(({ city, kind }) => `${city}: ${kind}`).sort()).toEqual([
    'belgrade: vote',
    'thessaloniki: proposals',
  ])
  expect(await listHeard(world.network, { city: 'istanbul' })).toHaveLength(1)
  const [wieliczka] = await listHeard(world.network, { city: 'wieliczka' })
  expect(wieliczka?.publication.turnout.ballots).toBe(6586)
  expect(wieliczka?.publication.tally.winners).toHaveLength(30)
  expect(wieliczka?.publication.tally.cost).toBe(99_507_900) // grosz
}

async function membersAreSeventeen(world: TestWorld) {
  const roll = await memberRollOn(world.network, world.now())
  expect(roll).toHaveLength(17)
  expect(roll).not.toContain('wieliczka')
}

async function recommendationsStandApart(world: TestWorld) {
  const numbers = ['R-2030-01', 'R-2030-02']
  const [first, second] = await Promise.all(
    numbers.map((number) => findRecommendation(world.network, number)),
  )
  expect(first && stageOf(first, world.now())).toBe('adopted')
  expect(second && stageOf(second, world.now())).toBe('put-to-vote')
  const answers = await readAnswers(world.network, first?.id ?? '', ['en'], world.now())
  expect(answers.map(({ state }) => state).sort()).toEqual(['answered', 'answered', 'waiting'])
}

async function journalsHold(world: TestWorld) {
  expect(await firstBrokenLine(shared(world.network))).toBeUndefined()
  const slugs = await world.cities.slugs()
  expect(slugs).toEqual(['belgrade', 'istanbul', 'thessaloniki', 'wieliczka'])
  for (const slug of slugs) {
    const city = await world.cities.find(slug)
    expect(city && (await firstBrokenLine(shared(city.db))), slug).toBeUndefined()
  }
}
