/** Nobody acts in a reader's name from elsewhere: pages, their data and resource routes alike. */
import { describe, expect, test } from 'vitest'
import { aHouse, ask, post } from '#tests/given/house.ts'

const DOORS = ['/page', '/page.data', '/resource']

/** From another place, or from nowhere. `OWN` stands for the origin of the house. */
const FOREIGN: Record<string, Record<string, string>> = {
  'no Origin': {},
  'a foreign Origin': { Origin: 'https://evil.example' },
  'Origin null': { Origin: 'null' },
  'a sibling host': { Origin: 'http://other.localhost:3000' },
  'our name on another port': { Origin: 'http://127.0.0.1:1' },
  'a forged X-Forwarded-Host': { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
  'a forged X-Forwarded-Host and Referer': {
    Origin: 'https://evil.example',
    'X-Forwarded-Host': 'evil.example',
    Referer: 'http://localhost:3000/',
  },
  'text/plain without Origin': { 'Content-Type': 'text/plain' },
  'Sec-Fetch-Site cross-site': { 'Sec-Fetch-Site': 'cross-site', Origin: 'OWN' },
  'Sec-Fetch-Site same-site': { 'Sec-Fetch-Site': 'same-site' },
  'Sec-Fetch-Site same-origin with a foreign Origin': {
    'Sec-Fetch-Site': 'same-origin',
    Origin: 'https://evil.example',
  },
}

const OWN: Record<string, Record<string, string>> = {
  'our own Origin': { Origin: 'OWN' },
  'Sec-Fetch-Site same-origin': { 'Sec-Fetch-Site': 'same-origin' },
  'Sec-Fetch-Site none': { 'Sec-Fetch-Site': 'none' },
  both: { 'Sec-Fetch-Site': 'same-origin', Origin: 'OWN' },
}

const from = (headers: Record<string, string>, own: string) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === 'OWN' ? own : value]))

/** Posts to a door in every way of a table; the answers by name. */
async function knock(door: string, ways: Record<string, Record<string, string>>) {
  const house = await aHouse()
  const own = `http://127.0.0.1:${new URL(house.address).port}`
  const answers: Record<string, number> = {}
  for (const [name, headers] of Object.entries(ways))
    answers[name] = (await post(house, door, from(headers, own))).status
  return { acts: house.acts, answers }
}

const all = (ways: object, status: number) =>
  Object.fromEntries(Object.keys(ways).map((name) => [name, status]))

describe.each(DOORS)('%s', (door) => {
  test('refuses what comes from elsewhere', async () => {
    expect(await knock(door, FOREIGN)).toEqual({ acts: [], answers: all(FOREIGN, 403) })
  })

  test('acts for what comes from here', async () => {
    const acts = Object.keys(OWN).map(() => 'word=yes')
    expect(await knock(door, OWN)).toEqual({ acts, answers: all(OWN, 200) })
  })
})

test.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is checked as well', async (method) => {
  const house = await aHouse()
  const answer = await ask(house, '/resource', { method, headers: { Origin: 'https://evil.example' } })
  expect(answer.status).toBe(403)
  expect(house.acts).toEqual([])
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s is a read and needs no origin', async (method) => {
  const answer = await ask(await aHouse(), '/page', { method, headers: { Origin: 'https://evil.example' } })
  expect(answer.status).not.toBe(403)
})

describe('where BASE_URL says what our origin is', () => {
  const ours = { BASE_URL: 'https://meydan.example.org' }
  const Host = 'meydan.example.org'

  test('that origin acts', async () => {
    const house = await aHouse(ours)
    await post(house, '/resource', { Host, Origin: 'https://meydan.example.org' })
    expect(house.acts).toEqual(['word=yes'])
  })

  test.each([
    'http://meydan.example.org',
    'https://sofia.meydan.example.org',
    'https://meydan.example.org.evil.example',
  ])('%s does not', async (Origin) => {
    const house = await aHouse(ours)
    expect((await post(house, '/resource', { Host, Origin })).status).toBe(403)
    expect(house.acts).toEqual([])
  })

  test('the host of the request is not taken for it', async () => {
    const house = await aHouse(ours)
    const answer = await post(house, '/resource', { Host: 'evil.example', Origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
  })
})

test('says so in the language of the reader', async () => {
  const answer = await post(await aHouse(), '/page', { 'Accept-Language': 'sr-Latn, en;q=0.5' })
  expect(answer.text).toContain('<html lang="sr-Latn">')
  expect(answer.text).toContain('Ovaj zahtev nije stigao sa naše stranice')
})
