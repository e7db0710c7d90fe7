/** Signing in to a city and to the network: the whole way of a browser, with its cookies. */
import { expect, test } from 'vitest'
import { openAccount } from '#app/account/accounts.server.ts'
import { readSession } from '#app/account/sessions.server.ts'
import * as account from '#app/routes/$city+/account.tsx'
import * as citySignIn from '#app/routes/$city+/sign-in.tsx'
import * as citySignOut from '#app/routes/$city+/sign-out.tsx'
import * as networkSignIn from '#app/routes/network+/sign-in.tsx'
import { writeTexts } from '#app/text/texts.server.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'
import { answerOf, args, signedIn } from '#tests/given/requests.ts'
import { aTown } from '#tests/given/town.ts'
import { aPerson } from '#tests/given/vote.ts'
import { aCity, type TestWorld } from '#tests/given/world.ts'

const EMAIL = 'ada@example.org'

/** A browser: it keeps the cookies that it is given. */
function aBrowser(world: TestWorld, route: typeof citySignIn | typeof networkSignIn, path: string) {
  const jar = new Map<string, string>()
  const params = { city: 'sofia' }
  const keep = (setCookie: string | null) => {
    for (const one of (setCookie ?? '').split(/, (?=[\w-]+=)/).filter(Boolean)) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=')
      if (one.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    jar,
    cookie,
    look: (search = '') =>
      answerOf(() => route.loader(args(world, { path: path + search, params, cookie: cookie() }))),
    async send(form: Record<string, string>) {
      const answer = await answerOf(() => route.action(args(world, { path, params, cookie: cookie(), form })))
      keep(answer.setCookie)
      return answer
    },
    mailed: () => /\d{6}/.exec(world.mail.sent.at(-1)?.text ?? '')?.[0] ?? '',
  }
}

async function atTheDoor(about: Record<string, string> = {}) {
  const town = await aTown(about)
  return { ...town, browser: aBrowser(town.world, citySignIn, '/sofia/sign-in') }
}

test('a new resident asks, types the code, gives a name, and arrives where the way began', async () => {
  const { world, city, browser } = await atTheDoor()
  const to = '/sofia/proposals/7?version=2'

  const asked = await browser.send({ email: ' ADA@example.org', to })
  expect(asked).toMatchObject({ status: 303, to: `/sofia/sign-in?step=code&to=${encodeURIComponent(to)}` })
  expect((await browser.look('?step=code')).data).toMatchObject({ sentTo: 'a…a@example.org' })

  const entered = await browser.send({ code: browser.mailed(), to })
  expect(entered).toMatchObject({ status: 303, to: `/sofia/account?to=${encodeURIComponent(to)}` })
  expect([...browser.jar.keys()]).toEqual(['meydan_sofia'])

  const form = { displayName: 'Ада', to }
  const path = '/sofia/account'
  const named = await answerOf(() =>
    account.action(args(world, { path, params: { city: 'sofia' }, cookie: browser.cookie(), form })),
  )
  expect(named).toMatchObject({ status: 303, to })
  const session = await readSession(shared(city.db), 'meydan_sofia', browser.cookie(), world.now())
  expect(session).toMatchObject({ email: EMAIL, displayName: 'Ада' })
})

test('known and unknown addresses get the same answer', async () => {
  const { city, browser } = await atTheDoor()
  const { email } = await city.db
    .selectFrom('account')
    .select('email')
    .where('id', '=', await aPerson(city))
    .executeTakeFirstOrThrow()
  const same = ({ setCookie: _cookie, ...answer }: Awaited<ReturnType<typeof browser.send>>) => answer
  expect(same(await browser.send({ email }))).toEqual(same(await browser.send({ email: EMAIL })))
})

test('what is no address or no code is said at the field, and what was typed stays', async () => {
  const { browser } = await atTheDoor()
  expect(await browser.send({ email: 'ada' })).toMatchObject({
    status: 422,
    data: { reply: { error: { email: ['account:email-wrong'] }, initialValue: { email: 'ada' } } },
  })
  await browser.send({ email: EMAIL })
  expect(await browser.send({ code: '12345' })).toMatchObject({
    status: 422,
    data: { reply: { error: { code: ['account:code-six-digits'] } } },
  })
})

test('a wrong code is refused with the tries that are left; without having asked there is none', async () => {
  const { browser } = await atTheDoor()
  expect(await browser.send({ code: '123456' })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'code-expired' } },
  })
  await browser.send({ email: EMAIL })
  const wrong = browser.mailed() === '000000' ? '000001' : '000000'
  expect(await browser.send({ code: wrong })).toMatchObject({
    status: 409,
    data: { refusal: { code: 'code-wrong', values: { left: 4 } } },
  })
})

test('looking at the page uses no code up', async () => {
  const { browser } = await atTheDoor()
  await browser.send({ email: EMAIL })
  for (let visit = 0; visit < 10; visit++) await browser.look(`?step=code&code=${browser.mailed()}`)
  expect(await browser.send({ code: browser.mailed() })).toMatchObject({ status: 303 })
})

test('a session that was planted does not survive signing in', async () => {
  const { world, city, browser } = await atTheDoor()
  const planted = await signedIn(world, city, await aPerson(city, 'Mallory'))
  browser.jar.set('meydan_sofia', planted.split('=')[1] ?? '')
  await browser.send({ email: EMAIL })
  await browser.send({ code: browser.mailed() })
  expect(browser.cookie()).not.toBe(planted)
  expect(await readSession(shared(city.db), 'meydan_sofia', planted, world.now())).toBeUndefined()
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
  'after signing in nobody is sent to %s',
  async (to) => {
    const { city, world, browser } = await atTheDoor()
    await openAccountOf(city.db)
    await browser.send({ email: EMAIL, to })
    expect(await browser.send({ code: browser.mailed(), to })).toMatchObject({ status: 303, to: '/sofia' })
    expect((await browser.look(`?to=${encodeURIComponent(to)}`)).data).toMatchObject({ to: '/sofia' })
    expect(world.mail.sent.map(({ text }) => text).join()).not.toContain('evil')
  },
)

const openAccountOf = (db: Awaited<ReturnType<typeof aCity>>['db'], displayName = 'Ada') =>
  db
    .transaction()
    .execute((trx) => openAccount(sharedTrx(trx), { email: EMAIL, displayName }, new Date('2030-01-01')))

test('signing out takes a form, not a link', async () => {
  const { world, city } = await aTown()
  const cookie = await signedIn(world, city, await aPerson(city))
  const about = { path: '/sofia/sign-out', params: { city: 'sofia' }, cookie }
  const read = () => readSession(shared(city.db), 'meydan_sofia', cookie, world.now())

  await answerOf(() => citySignOut.loader(args(world, about)))
  expect(await read()).toBeDefined()
  const out = await answerOf(() => citySignOut.action(args(world, { ...about, form: {} })))
  expect(out).toMatchObject({ status: 303, to: '/sofia', setCookie: expect.stringContaining('Max-Age=0') })
  expect(await read()).toBeUndefined()
})

async function aPersona(town: Awaited<ReturnType<typeof aTown>>) {
  const { db } = town.city
  const { id } = await openAccountOf(db, 'Милена')
  const persona = { owner: id, language: 'zxx', fields: { persona: 'moderator' }, at: town.world.now() }
  await db.transaction().execute((trx) => writeTexts(sharedTrx(trx), persona))
  return id
}

test('a demonstration offers its personas by one click, and nobody else', async () => {
  const { browser, ...town } = await atTheDoor({ DEMONSTRATION: 'on' })
  const persona = await aPersona(town)
  const stranger = await aPerson(town.city)
  expect((await browser.look()).data).toMatchObject({
    personas: [{ accountId: persona, name: 'Милена', role: 'moderator', city: null }],
  })
  expect(await browser.send({ persona: stranger })).toMatchObject({ status: 403 })
  expect(browser.jar.size).toBe(0)
  expect(await browser.send({ persona })).toMatchObject({ status: 303, to: '/sofia' })
  expect([...browser.jar.keys()]).toEqual(['meydan_sofia'])
})

test.each([
  ['the installation is none', { DEMONSTRATION: 'off' }, 'sofia'],
  ['the city is none', { DEMONSTRATION: 'on' }, 'pula'],
])('no persona where %s', async (_, about, slug) => {
  const town = await aTown(about)
  const real = slug === 'sofia' ? town.city : await aCity(town.world, { slug, demonstration: 0 })
  const persona = await aPersona({ ...town, city: real })
  const door = { path: `/${slug}/sign-in`, params: { city: slug } }
  const page = await answerOf(() => citySignIn.loader(args(town.world, door)))
  expect(page.data).toMatchObject({ personas: [] })
  const click = await answerOf(() => citySignIn.action(args(town.world, { ...door, form: { persona } })))
  expect(click).toMatchObject({ status: 403, setCookie: null })
})

test('the network answers everybody alike, and tells only by mail that there is no account', async () => {
  const { world } = await aTown()
  const browser = aBrowser(world, networkSignIn, '/network/sign-in')
  expect(await browser.send({ email: EMAIL })).toMatchObject({
    status: 303,
    to: '/network/sign-in?step=code&to=%2F',
  })
  expect(world.mail.sent.at(-1)?.text).not.toMatch(/\d{6}/)
  expect(await browser.send({ code: '123456' })).toMatchObject({ status: 409 })

  await world.network
    .transaction()
    .execute((trx) => openAccount(sharedTrx(trx), { email: EMAIL, displayName: 'Ada' }, world.now()))
  await browser.send({ email: EMAIL })
  expect(await browser.send({ code: browser.mailed() })).toMatchObject({ status: 303, to: '/' })
  expect([...browser.jar.keys()]).toEqual(['meydan_network'])
})

test('a session of one city is nobody in another', async () => {
  const { world, city } = await aTown()
  const pula = await aCity(world, { slug: 'pula' })
  const cookie = await signedIn(world, city, await aPerson(city))
  const token = cookie.split('=')[1] ?? ''
  expect(
    await readSession(shared(pula.db), 'meydan_pula', `meydan_pula=${token}`, world.now()),
  ).toBeUndefined()
  const about = { path: '/pula/account', params: { city: 'pula' }, cookie }
  expect(await answerOf(() => account.loader(args(world, about)))).toMatchObject({
    status: 302,
    to: '/pula/sign-in?to=%2Fpula%2Faccount',
  })
})
