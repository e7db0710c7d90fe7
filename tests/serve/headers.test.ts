/** What a browser is told about every page, and about files. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aHouse, ask } from '#tests/given/house.ts'
import { expectComplaints } from '#tests/given/silence.ts'

test('a page may load from here alone and run only what carries its nonce', async () => {
  const house = await aHouse()
  const { headers, text } = await ask(house, '/page')
  const policy = String(headers['content-security-policy'])
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''

  expect(policy.replaceAll(nonce, 'N').split(';')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-N'",
    "style-src 'self' 'nonce-N'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
  expect(text.match(/<script[^>]*>/g)?.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true)
  expect(text).toContain('<script')
  expect(headers).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'content-type': 'text/html; charset=utf-8',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('strict-transport-security')
})

test('no two answers share a nonce', async () => {
  const house = await aHouse()
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await ask(house, '/page')).headers['content-security-policy']),
  )
  expect(new Set(policies).size).toBe(3)
})

test('the data of a page is as private as the page', async () => {
  const { headers } = await ask(await aHouse(), '/page.data')
  expect(headers['cache-control']).toBe('private, no-cache')
})

test('with a name under https browsers are told to stay there', async () => {
  const house = await aHouse({ BASE_URL: 'https://meydan.example.org' })
  const { headers } = await ask(house, '/page', { headers: { Host: 'meydan.example.org' } })
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
})

test.each([
  ['another host', 'evil.example', 421],
  ['no host at all', 'a b', 400],
  ['our own', 'meydan.example.org', 200],
])('asked as %s', async (_, Host, status) => {
  const house = await aHouse({ BASE_URL: 'http://meydan.example.org' })
  expect((await ask(house, '/page', { headers: { Host } })).status).toBe(status)
})

test('what the build named by its content is kept for a year, other files for an hour', async () => {
  const house = await aHouse()
  fs.mkdirSync(path.join(house.folder, 'assets'))
  fs.writeFileSync(
    path.join(house.folder, 'assets', 'entry-abc.js'),
    `export const text = '${'word '.repeat(1000)}'`,
  )
  fs.writeFileSync(path.join(house.folder, 'favicon.svg'), '<svg/>')

  const asset = await ask(house, '/assets/entry-abc.js', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'x-content-type-options': 'nosniff',
  })
  expect((await ask(house, '/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
})

test.each([
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/.env',
])('no way leads out of the folder: %s', async (way) => {
  expectComplaints()
  const house = await aHouse()
  fs.writeFileSync(path.join(house.folder, '.env'), 'secret')
  const answer = await ask(house, way)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.text).not.toContain('secret')
})
