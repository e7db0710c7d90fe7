/** Offices in a city: from an instant, until one. */
import { expect, test } from 'vitest'
import { grantMandate } from '#app/city/grant-mandate.server.ts'
import { officesOf } from '#app/city/mandates.server.ts'
import { journalOf } from '#app/journal/journals.server.ts'
import { shared } from '#db/shared.server.ts'
import { aPerson } from '#tests/given/vote.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

const FROM = new Date('2030-05-01T00:00:00.000Z')
const UNTIL = new Date('2030-06-01T00:00:00.000Z')

test('an office is held from its first instant until just before its last', async () => {
  const city = await aCity(await aWorld())
  const accountId = await aPerson(city)
  await grantMandate(city.db, { accountId, office: 'moderator', from: FROM, until: UNTIL }, 'setup', FROM)
  const at = (instant: number) => officesOf(city.db, accountId, new Date(instant))
  expect(await at(FROM.getTime() - 1)).toEqual([])
  expect(await at(FROM.getTime())).toEqual(['moderator'])
  expect(await at(UNTIL.getTime() - 1)).toEqual(['moderator'])
  expect(await at(UNTIL.getTime())).toEqual([])
})

test('offices are named once each, and the journal notes who gave them', async () => {
  const city = await aCity(await aWorld())
  const accountId = await aPerson(city)
  for (const office of ['moderator', 'administrator', 'moderator'] as const)
    await grantMandate(city.db, { accountId, office }, 'setup', FROM)
  expect(await officesOf(city.db, accountId, UNTIL)).toEqual(['administrator', 'moderator'])
  expect(await journalOf(shared(city.db), `account:${accountId}`)).toHaveLength(3)
})
