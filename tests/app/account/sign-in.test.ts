/** The mailed code: asked for, typed, guessed, used up. */
import { expect, test } from 'vitest'
import { findAccountByEmail } from '#app/account/accounts.server.ts'
import { askForCode } from '#app/account/ask-for-code.server.ts'
import type { Asked } from '#app/account/code.ts'
import { signInWithCode } from '#app/account/sign-in-with-code.server.ts'
import { shared } from '#db/shared.server.ts'
import { aCity, aWorld } from '#tests/given/world.ts'

const EMAIL = 'ada@example.org'

async function aDoor({ isOpenToAll = true } = {}) {
  const world = await aWorld()
  const city = await aCity(world)
  const db = shared(city.db)
  const ask = (email = EMAIL) =>
    askForCode(
      { db, mail: world.mail },
      { email, language: 'en', placeName: 'Sofia', isOpenToAll },
      world.now(),
    )
  const enter = (asked: Asked, code: string) =>
    signInWithCode(db, { asked, code, language: 'en', isOpenToAll }, world.now())
  const mailed = () => /\d{6}/.exec(world.mail.sent.at(-1)?.text ?? '')?.[0] ?? ''
  return { world, db, ask, enter, mailed }
}

const another = (code: string) => (code === '000000' ? '000001' : '000000')

test('the code from the mail signs in, and opens an account the first time only', async () => {
  const { world, db, ask, enter, mailed } = await aDoor()
  const first = await enter(await ask(), mailed())
  expect(first.isNew).toBe(true)
  const second = await enter(await ask(), mailed())
  expect(second).toEqual({ accountId: first.accountId, isNew: false })
  expect(await findAccountByEmail(db, EMAIL)).toMatchObject({ id: first.accountId, displayName: '' })
  expect(world.mail.sent.map(({ to }) => to)).toEqual([EMAIL, EMAIL])
})

test('an account’s id does not tell when it was opened', async () => {
  const { ask, enter, mailed } = await aDoor()
  const { accountId } = await enter(await ask(), mailed())
  expect(accountId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
})

test('the table holds neither code nor anything that trying all codes would find', async () => {
  const { db, ask, mailed } = await aDoor()
  const { ticket } = await ask()
  const row = await db.selectFrom('sign_in_code').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(mailed())
  expect(JSON.stringify(row)).not.toContain(ticket)
})

test('a code works once', async () => {
  const { ask, enter, mailed } = await aDoor()
  const asked = await ask()
  await enter(asked, mailed())
  await expect(enter(asked, mailed())).rejects.toMatchObject({ code: 'code-expired' })
})

test('a used code leaves the day, not the minute', async () => {
  const { db, ask, enter, mailed } = await aDoor()
  await enter(await ask(), mailed())
  const row = await db.selectFrom('sign_in_code').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ code_hash: '', expires_at: '2030-05-15T00:00:00.000Z' })
})

test('a code from another browser is a wrong one', async () => {
  const { ask, enter, mailed } = await aDoor()
  const { ticket } = await ask()
  const stranger = { email: EMAIL, ticket: ticket.replace(/./g, 'a') }
  await expect(enter(stranger, mailed())).rejects.toMatchObject({ code: 'code-wrong' })
})

test.each([
  ['2030-05-15T12:09:59.999Z', true],
  ['2030-05-15T12:10:00.000Z', false],
])('at %s a code of noon is good: %s', async (instant, isGood) => {
  const { world, ask, enter, mailed } = await aDoor()
  const asked = await ask()
  world.clock.set(instant)
  const entering = enter(asked, mailed())
  if (isGood) await expect(entering).resolves.toMatchObject({ isNew: true })
  else await expect(entering).rejects.toMatchObject({ code: 'code-expired' })
})

test('five wrong tries use a code up, and the right one does not help any more', async () => {
  const { ask, enter, mailed } = await aDoor()
  const asked = await ask()
  for (const left of [4, 3, 2, 1])
    await expect(enter(asked, another(mailed()))).rejects.toMatchObject({
      code: 'code-wrong',
      values: { left },
    })
  await expect(enter(asked, another(mailed()))).rejects.toMatchObject({ code: 'code-used-up' })
  await expect(enter(asked, mailed())).rejects.toMatchObject({ code: 'code-used-up' })
})

test('asking again and again gives no more than twenty tries a day; tomorrow there are new ones', async () => {
  const { world, ask, enter, mailed } = await aDoor()
  let wrong = 0
  for (let issue = 0; issue < 12; issue++) {
    const asked = await ask()
    for (let attempt = 0; attempt < 5; attempt++) {
      const refusal = await enter(asked, another(mailed())).catch((error: { code: string }) => error.code)
      if (refusal !== 'tries-used-up') wrong++
    }
  }
  expect(wrong).toBe(20)
  await expect(enter(await ask(), mailed())).rejects.toMatchObject({ code: 'tries-used-up' })

  world.clock.set('2030-05-16T12:00:00.000Z')
  await expect(enter(await ask(), mailed())).resolves.toMatchObject({ isNew: true })
})

test('guesses side by side are counted one by one', async () => {
  const { db, ask, enter, mailed } = await aDoor()
  const asked = await ask()
  await Promise.allSettled(Array.from({ length: 12 }, () => enter(asked, another(mailed()))))
  const row = await db.selectFrom('sign_in_code').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ tries: 5, tries_on_day: 5 })
})

test('a new code replaces the one before', async () => {
  const { ask, enter, mailed } = await aDoor()
  const first = await ask()
  const code = mailed()
  await ask()
  await expect(enter(first, code)).rejects.toMatchObject({ code: 'code-wrong' })
})

test('addresses that asked on an earlier day are forgotten', async () => {
  const { world, db, ask } = await aDoor()
  await ask('eva@example.org')
  world.clock.set('2030-05-16T12:00:00.000Z')
  await ask()
  expect(await db.selectFrom('sign_in_code').select('email').execute()).toEqual([{ email: EMAIL }])
})

test('where not everybody may enter, only the mail says that there is no account', async () => {
  const { world, db, ask, enter } = await aDoor({ isOpenToAll: false })
  const asked = await ask()
  expect(asked).toMatchObject({ email: EMAIL, ticket: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(world.mail.sent).toHaveLength(1)
  expect(world.mail.sent[0]?.text).not.toMatch(/\d{6}/)
  await expect(enter(asked, '123456')).rejects.toMatchObject({ code: 'code-wrong' })
  expect(await findAccountByEmail(db, EMAIL)).toBeUndefined()
})
