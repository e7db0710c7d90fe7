/** One resident, one ballot, however many are sent at once; and many residents at once, as many ballots. */
import { expect, test } from 'vitest'
import { aCookie, aPollingPlace, approvals, ballotsOf, sendBallot } from '#tests/given/polling-place.ts'
import { aServer } from '#tests/given/server.ts'

const OPTIONS = 8
const CAST = 303

test('100 ballots of one resident at once, on connections of their own, leave one ballot; 50 times', async () => {
  const place = await aPollingPlace(50, OPTIONS)
  const server = await aServer(place.world.settings)
  for (const [time, resident] of place.residents.entries()) {
    const cookie = await aCookie(place, resident)
    const numbers = Array.from({ length: 100 }, (_, index) => index + 1)
    const answers = await Promise.all(
      numbers.map((number) => sendBallot(server, place, cookie, approvals(number, OPTIONS))),
    )
    expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => CAST))
    const ballots = await ballotsOf(place)
    const cast = [...ballots.values()].filter((number) => number !== undefined)
    expect(cast).toHaveLength(time + 1)
    expect(numbers).toContain(ballots.get(resident))
  }
})

test('200 residents at once leave 200 ballots, each its own', async () => {
  const place = await aPollingPlace(200, OPTIONS)
  const server = await aServer(place.world.settings)
  const cookies = await Promise.all(place.residents.map((resident) => aCookie(place, resident)))
  const answers = await Promise.all(
    cookies.map((cookie, number) => sendBallot(server, place, cookie, approvals(number, OPTIONS))),
  )
  expect(answers.map(({ status }) => status)).toEqual(cookies.map(() => CAST))
  expect([...(await ballotsOf(place)).values()]).toEqual(place.residents.map((_, number) => number))
})
