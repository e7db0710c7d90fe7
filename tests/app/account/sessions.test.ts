/** Sessions: hashed, dated to the day, never renewed, ended for good. */
import { expect, test } from 'vitest'
import {
  beginSession,
  countSessions,
  endSession,
  endSessionsOf,
  readSession,
} from '#app/account/sessions.server.ts'
import { shared } from '#db/shared.server.ts'
import { aPerson } from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

async function someoneSignedIn(about: Record<string, string> = {}) {
  const world = await aWorld(about)
  const city = await aCity(world)
  const db = shared(city.db)
  const accountId = await aPerson(city, 'Ada')
  const setCookie = await beginSession(db, 'sofia', accountId, world.settings, world.now())
  const cookie = setCookie.split(';')[0] ?? ''
  const read = (header: string | null = cookie) => readSession(db, 'meydan_sofia', header, world.now())
  return { world, db, accountId, setCookie, cookie, token: cookie.split('=')[1] ?? '', read }
}

test('who signs in is known by the cookie, which no script reads', async () => {
  const { accountId, setCookie, read } = await someoneSignedIn()
  expect(await read()).toMatchObject({ id: accountId, displayName: 'Ada' })
  expect(setCookie).toMatch(/^meydan_sofia=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/)
})

test('no column of the table holds what the cookie holds, and no instant', async () => {
  const { db, token } = await someoneSignedIn()
  const [row] = await db.selectFrom('session').selectAll().execute()
  expect(Object.values(row ?? {}).join(' ')).not.toContain(token)
  expect(row).toMatchObject({ began_on: '2030-05-15', expires_on: '2030-06-14' })
  expect(row?.id).toMatch(/^[0-9a-f]{64}$/)
})

test('what the table holds is no cookie', async () => {
  const { db, read } = await someoneSignedIn()
  const { id } = await db.selectFrom('session').select('id').executeTakeFirstOrThrow()
  expect(await read(`meydan_sofia=${id}`)).toBeUndefined()
})

test.each([
  ['2030-06-14T23:59:59.999Z', true],
  ['2030-06-15T00:00:00.000Z', false],
])('at %s the session of 30 days holds: %s', async (instant, holds) => {
  const { world, read } = await someoneSignedIn()
  world.clock.set(instant)
  expect((await read()) !== undefined).toBe(holds)
})

test('reading writes nothing, not even when half of its days are over', async () => {
  const { world, db, read } = await someoneSignedIn()
  const before = await db.selectFrom('session').selectAll().execute()
  for (const day of ['2030-05-16', '2030-06-10', '2030-06-14', '2030-06-20']) {
    world.clock.set(`${day}T10:00:00.000Z`)
    await read()
  }
  expect(await db.selectFrom('session').selectAll().execute()).toEqual(before)
})

test('a clock far in the past reads sessions as well: only our own days count', async () => {
  const world = await aWorld()
  world.clock.set('2001-02-03T04:05:06.007Z')
  const city = await aCity(world)
  const accountId = await aPerson(city)
  const cookie = await beginSession(shared(city.db), 'sofia', accountId, world.settings, world.now())
  const read = await readSession(shared(city.db), 'meydan_sofia', cookie.split(';')[0] ?? '', world.now())
  expect(read?.id).toBe(accountId)
})

test('two cookies of one name are none', async () => {
  const { cookie, read } = await someoneSignedIn()
  expect(await read(`${cookie}; meydan_sofia=planted`)).toBeUndefined()
})

test('signing out ends the session, not only the cookie', async () => {
  const { world, db, cookie, read } = await someoneSignedIn()
  const blank = await endSession(db, 'sofia', cookie, world.settings, world.now())
  expect(blank).toContain('Max-Age=0')
  expect(await read()).toBeUndefined()
})

test('signing out everywhere ends every browser at once', async () => {
  const { world, db, accountId, read } = await someoneSignedIn()
  await beginSession(db, 'sofia', accountId, world.settings, world.now())
  expect(await countSessions(db, accountId, world.now())).toBe(2)
  await endSessionsOf(db, accountId)
  expect(await read()).toBeUndefined()
  expect(await countSessions(db, accountId, world.now())).toBe(0)
})

test('behind https the cookie is Secure and bound to its host', async () => {
  const { setCookie } = await someoneSignedIn({ BASE_URL: 'https://meydan.example.org' })
  expect(setCookie).toMatch(/^__Host-meydan_sofia=.*; Secure$/)
})
