/** What the network's front page learns from cities: what is open at this instant, and until when. */
import { expect, test } from 'vitest'
import { openNow } from '#app/city/open-now.server.ts'
import { aDatedConsultation, aTown, PROPOSALS_CLOSE } from '#tests/given/town.ts'
import { aDraft, aSealedVote, CLOSES, IN_MAY, OPENS } from '#tests/given/vote.ts'
import { aCity } from '#tests/given/world.ts'

test('a phase is open from its first instant to just before its last', async () => {
  const town = await aTown()
  await aDatedConsultation(town)
  const { world } = town
  const at = async (instant: string) => {
    world.clock.set(instant)
    return (await openNow(world.cities, ['en'], world.now())).map(({ kind, until }) => [kind, until])
  }
  expect(await at('2030-04-01T04:59:59.999Z')).toEqual([])
  expect(await at('2030-04-01T05:00:00.000Z')).toEqual([['information', '2030-05-01T05:00:00.000Z']])
  expect(await at('2030-06-01T16:59:59.999Z')).toEqual([['proposals', PROPOSALS_CLOSE]])
  expect(await at(PROPOSALS_CLOSE)).toEqual([])
})

test('it is called in the words of the city, and the city by its name for the reader', async () => {
  const town = await aTown()
  await aDatedConsultation(town)
  const [thing] = await openNow(town.world.cities, ['en'], town.world.now())
  expect(thing).toEqual({
    to: '/sofia/consultations/parks',
    title: { body: 'Паркове', language: 'bg', state: 'original' },
    summary: { body: 'Как да станат по-зелени', language: 'bg', state: 'original' },
    city: 'sofia',
    cityName: { body: 'Sofia', language: 'en', state: 'original' },
    kind: 'proposals',
    until: PROPOSALS_CLOSE,
    zone: 'Europe/Sofia',
  })
})

test('a vote is open by its sealed instants; a draft never is', async () => {
  const { world, city } = await aTown()
  const { slug } = await aSealedVote(world, city)
  await aDraft(city)
  world.clock.set(IN_MAY.toISOString())
  expect(await openNow(world.cities, ['en'], world.now())).toMatchObject([
    { kind: 'vote', to: `/sofia/votes/${slug}`, until: CLOSES.toISOString() },
  ])
  expect(await openNow(world.cities, ['en'], CLOSES)).toEqual([])
  expect(await openNow(world.cities, ['en'], new Date(OPENS.getTime() - 1))).toEqual([])
})

test('what closes soonest stands first, over all cities; a city without anything open is silent', async () => {
  const sofia = await aTown()
  const city = await aCity(sofia.world, { slug: 'pula', language: 'hr', time_zone: 'Europe/Zagreb' })
  await aDatedConsultation(sofia)
  const zone = 'Europe/Zagreb'
  await aDatedConsultation(
    { world: sofia.world, city },
    {
      language: 'hr',
      phases: [{ kind: 'proposals', opensLocal: '2030-05-01T08:00', closesLocal: '2030-05-20T08:00', zone }],
    },
  )
  await aCity(sofia.world, { slug: 'edirne' })
  const open = await openNow(sofia.world.cities, ['en'], sofia.world.now())
  expect(open.map(({ city, zone }) => [city, zone])).toEqual([
    ['pula', 'Europe/Zagreb'],
    ['sofia', 'Europe/Sofia'],
  ])
})
