/** The log names no person, and keeps no order of ballots. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { faultOf, withoutPersons } from '#app/serve/log.server.ts'
import { aHouse, ask, post } from '#tests/given/house.ts'
import { expectComplaints } from '#tests/given/silence.ts'

let lines: string[] = []

let output: { mockRestore(): void }

beforeEach(() => {
  lines = []
  output = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line))
    return true
  })
})
afterEach(() => output.mockRestore())

const LOUD = { LOG_LEVEL: 'trace' }
const SITE = { 'Sec-Fetch-Site': 'same-origin' }
const CANARIES = ['ada@example.org', '123456', 'her secret', 'canary', 'token-value', '203.0.113.7']

/** What was logged, once the answers have gone out. */
const logged = () =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ time: _time, level: _level, ms: _ms, ...rest }) => rest)

test('a line says method, route, status and time taken, and no more', async () => {
  expectComplaints()
  const house = await aHouse(LOUD)
  await ask(house, '/page?code=123456&email=ada@example.org')
  await ask(house, '/page.data?code=123456')
  await ask(house, '/nowhere/canary')
  await vi.waitFor(() => expect(lines).toHaveLength(3))
  expect(logged()).toEqual([
    { method: 'GET', route: '/page', status: 200 },
    { method: 'GET', route: '/page', status: 200 },
    { method: 'GET', route: '(none)', status: 404 },
  ])
  expect(JSON.parse(lines[0]!)).toHaveProperty('ms', expect.any(Number))
})

test('nothing is written when a ballot is read or cast', async () => {
  const house = await aHouse(LOUD)
  await ask(house, '/sofia/votes/budget/ballot')
  await post(house, '/sofia/votes/budget/ballot', SITE)
  await post(house, '/sofia/votes/budget/ballot.data', SITE)
  await ask(house, '/page')
  await vi.waitFor(() => expect(lines.join()).toContain('/page'))
  expect(house.acts).toHaveLength(2)
  expect(logged()).toEqual([{ method: 'GET', route: '/page', status: 200 }])
})

test('no address, code, token or word of a person comes through, whatever goes wrong', async () => {
  expectComplaints()
  const house = await aHouse(LOUD)
  const headers = {
    ...SITE,
    Cookie: 'meydan_sofia=token-value',
    'X-Forwarded-For': '203.0.113.7',
    'User-Agent': 'canary',
  }
  await ask(house, '/broken?email=ada@example.org', { headers })
  await ask(house, '/broken.data', { headers })
  await post(house, '/page?code=123456', headers, 'email=ada@example.org&code=123456')
  await post(house, '/nowhere', headers, 'canary=canary')
  await ask(house, '/page', { headers: { ...headers, Host: 'canary canary' } })
  await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(7))

  expect(lines.join('')).toContain('a page failed')
  for (const canary of CANARIES) expect(lines.join('')).not.toContain(canary)
})

test('a line is one line, whatever is in it', async () => {
  const house = await aHouse(LOUD)
  await ask(house, '/page?x=%0d%0a{"level":60}')
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  expect(lines[0]!.trimEnd()).not.toMatch(/[\r\n]/)
})

test.each([
  ['duplicate key for ada@example.org', 'duplicate key for …'],
  ['Unexpected token in "her own words" at 3', 'Unexpected token in … at 3'],
  ['code 123456 of session 0123456789abcdef', 'code … of session …'],
  ['first\r\nsecond', 'first second'],
  ['no such table: ballot', 'no such table: ballot'],
])('of %o it keeps %o', (message, kept) => expect(withoutPersons(message)).toBe(kept))

test('a fault keeps its name, code, frames and cause', () => {
  const cause = Object.assign(new TypeError('no "Ada" here'), { code: 'ENOENT' })
  expect(faultOf(new Error('broken', { cause }))).toEqual({
    fault: 'Error',
    message: 'broken',
    frames: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]),
    cause: { fault: 'TypeError', code: 'ENOENT', message: 'no … here', frames: expect.any(Array) },
  })
  expect(faultOf('ada@example.org')).toEqual({ fault: 'string' })
})
