/** Verifying at the desk: one person, one account; nothing kept that names the person; running votes included. */
import { expect, test } from 'vitest'
import { journalOf } from '#app/journal/journals.server.ts'
import { verificationForm } from '#app/resident/verification.ts'
import { isVerified } from '#app/resident/verifications.server.ts'
import { verifyResident } from '#app/resident/verify-resident.server.ts'
import { shared } from '#db/shared.server.ts'
import { aTown } from '#tests/given/town.ts'
import { aPerson, aSealedVote, cast, IN_MAY } from '#tests/given/vote.ts'

async function theDesk() {
  const { world, city } = await aTown()
  const moderator = await aPerson(city, 'Moderator')
  const emailOf = async (accountId: string) =>
    (
      await city.db
        .selectFrom('account')
        .select('email')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow()
    ).email
  const verify = async (accountId: string, personalNumber: string) =>
    verifyResident(
      { city, keys: world.keys },
      { email: await emailOf(accountId), personalNumber, districtId: 'centre' },
      moderator,
      world.now(),
    )
  return { world, city, moderator, verify }
}

test('the document’s number is kept as a keyed hash only, and the journal knows the day', async () => {
  const { city, verify } = await theDesk()
  const ada = await aPerson(city, 'Ada')
  await verify(ada, '8501011234')

  const row = await city.db.selectFrom('verification').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    account_id: ada,
    district_id: 'centre',
    verified_on: '2030-05-15',
    way: 'desk',
  })
  expect(row.person_hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await journalOf(shared(city.db), `account:${ada}`)).toMatchObject([
    { act: 'verify-resident', at: '2030-05-15', detail: '{"way":"desk"}' },
  ])
})

test('the same number has another hash in another city', async () => {
  const [one, other] = [await theDesk(), await theDesk()]
  const hashes = []
  for (const { city, verify } of [one, other]) {
    await verify(await aPerson(city, 'Ada'), '8501011234')
    hashes.push(
      (await city.db.selectFrom('verification').select('person_hash').executeTakeFirstOrThrow()).person_hash,
    )
  }
  expect(hashes[0]).not.toBe(hashes[1])
})

test('a second account of one person is refused without saying whose the first is', async () => {
  const { city, verify } = await theDesk()
  const [ada, sockpuppet] = [await aPerson(city, 'Ada'), await aPerson(city, 'Sock')]
  await verify(ada, '8501011234')
  const refusal = await verify(sockpuppet, '8501011234').catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'person-verified-already', values: {} })
  expect(await isVerified(city.db, sockpuppet)).toBe(false)
})

test('two desks at once verify one of two accounts', async () => {
  const { city, verify } = await theDesk()
  const accounts = [await aPerson(city, 'Ada'), await aPerson(city, 'Sock')]
  const both = await Promise.allSettled(accounts.map((account) => verify(account, '8501011234')))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await city.db.selectFrom('verification').selectAll().execute()).toHaveLength(1)
})

test('the same person again changes nothing; another document for the same account is refused', async () => {
  const { city, verify } = await theDesk()
  const ada = await aPerson(city, 'Ada')
  await verify(ada, '8501011234')
  await expect(verify(ada, '8501011234')).resolves.toBe(ada)
  await expect(verify(ada, '9901011234')).rejects.toMatchObject({ code: 'verified-already' })
  expect(await journalOf(shared(city.db), `account:${ada}`)).toHaveLength(1)
})

test('an address without an account is refused', async () => {
  const { world, city, moderator } = await theDesk()
  const seen = { email: 'nobody@example.org', personalNumber: '8501011234', districtId: null }
  const verifying = verifyResident({ city, keys: world.keys }, seen, moderator, world.now())
  await expect(verifying).rejects.toMatchObject({ code: 'account-unknown' })
})

test('who is verified while a vote runs can vote at once, also where the first attempt broke off', async () => {
  const { world, city, verify } = await theDesk()
  const { voteId } = await aSealedVote(world, city)
  world.clock.set(IN_MAY.toISOString())
  const ada = await aPerson(city, 'Ada')
  await verify(ada, '8501011234')
  await city.db.deleteFrom('elector').where('reason', '=', 'verified-later').execute()
  await expect(cast(world, city, voteId, ada, ['1'])).rejects.toMatchObject({ code: 'not-on-the-roll' })

  await verify(ada, '8501011234')
  await expect(cast(world, city, voteId, ada, ['1'])).resolves.toBeUndefined()
})

const TYPED = {
  email: 'ada@example.org',
  personalNumber: '85 01-01.1234/x',
  districtId: 'centre',
  seen: 'on',
}

test('a number is read in one spelling', () => {
  expect(verificationForm(['centre']).parse(TYPED).personalNumber).toBe('8501011234X')
})

test.each([
  ['personalNumber', 'АВ123456', 'resident:number-letters'],
  ['personalNumber', '12', 'resident:number-short'],
  ['districtId', 'atlantis', 'resident:district-missing'],
  ['seen', undefined, 'resident:seen-missing'],
  ['email', 'ada', 'account:email-wrong'],
])('%s %s says %s', (field, value, message) => {
  const read = verificationForm(['centre']).safeParse({ ...TYPED, [field]: value })
  expect(read.error?.issues).toMatchObject([{ path: [field], message }])
})
