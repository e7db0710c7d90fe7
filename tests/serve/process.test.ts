/** The built process: it opens, answers, ends in order when told to, and shares its folder with a second one. */
import { expect, test, vi } from 'vitest'
import { anInstallation, meydan } from '#tests/given/installation.ts'

const statusOf = async (address: string, path: string) =>
  (await fetch(`${address}${path}`, { redirect: 'manual' })).status

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in order within five seconds', async (signal) => {
  const { address, stop, log } = await anInstallation('empty')
  expect(await statusOf(address, '/readyz')).toBe(200)
  const begun = performance.now()
  expect(await stop(signal)).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(log()).toContain('stopping')
})

test('the front page of an empty installation is there', async () => {
  const { address } = await anInstallation('empty')
  expect(await statusOf(address, '/')).toBe(200)
  expect(await statusOf(address, '/sofia')).toBe(404)
  expect(await statusOf(address, '/mail')).toBe(404)
})

test('a city that a second process founds is served by the first at once', async () => {
  const { address, environment } = await anInstallation('empty')
  expect(await statusOf(address, '/tirana')).toBe(404)
  const at = ['--at', '41.33,19.82', '--time-zone', 'Europe/Tirane']
  meydan(
    [
      'city',
      'add',
      'tirana',
      '--name',
      'Tiranë',
      '--language',
      'sq',
      '--country',
      'AL',
      '--currency',
      'ALL',
      ...at,
    ],
    environment,
  )
  expect(await statusOf(address, '/tirana')).toBe(200)
})

test('a port that is taken is said in one line', async () => {
  const { environment } = await anInstallation('empty')
  expect(() => meydan(['serve'], environment)).toThrow(/EADDRINUSE/)
})

test('its clock can be moved, for journeys through the phases of a vote', async () => {
  const { address, moveClock, log } = await anInstallation('empty')
  await moveClock(400)
  await statusOf(address, '/')
  const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const later = [399, 400, 401].map((days) => `"time":"${dayAfter(days)}`)
  await vi.waitFor(() => expect(later.some((time) => log().includes(time))).toBe(true))
})
