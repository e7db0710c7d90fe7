/** Proposals over the web: who may, what is refused, what programs get. */
import { expect, test } from 'vitest'
import { findProposal } from '#app/proposal/proposals.server.ts'
import { submitProposal } from '#app/proposal/submit-proposal.server.ts'
import * as list from '#app/routes/$city+/proposals+/_index.tsx'
import * as page from '#app/routes/$city+/proposals+/$number+/_index.tsx'
import * as edit from '#app/routes/$city+/proposals+/$number+/edit.tsx'
import * as support from '#app/routes/$city+/proposals+/$number+/support.tsx'
import * as withdrawal from '#app/routes/$city+/proposals+/$number+/withdrawal.tsx'
import * as fresh from '#app/routes/$city+/proposals+/new.tsx'
import { loader as csv } from '#app/routes/$city+/proposals[.]csv.ts'
import { loader as json } from '#app/routes/$city+/proposals[.]json.ts'
import { answerOf, args, inOffice, signedIn } from '#tests/given/requests.ts'
import { A_BENCH, aDatedConsultation, aTown, PROPOSALS_CLOSE } from '#tests/given/town.ts'
import { aPerson } from '#tests/given/vote.ts'

const TYPED = {
  title: 'Пейки',
  body: 'Няма.',
  language: 'bg',
  cost: '1250',
  theme: 'SUST',
  districtId: 'centre',
}
const PARAMS = { city: 'sofia', number: '1' }

async function aTownThatProposes() {
  const town = await aTown()
  const { id } = await aDatedConsultation(town)
  const { world, city } = town
  const as = async (name: string) => {
    const accountId = await aPerson(city, name)
    return { accountId, cookie: await signedIn(world, city, accountId) }
  }
  const ada = await as('Ada')
  const aProposal = () => submitProposal(city.db, id, A_BENCH, ada.accountId, world.now())
  return { ...town, as, ada, aProposal }
}

const NEW = { path: '/sofia/proposals/new?consultation=parks', params: { city: 'sofia' } }

test('who is signed in writes a proposal and comes to its page', async () => {
  const { world, city, ada } = await aTownThatProposes()
  const sent = await answerOf(() => fresh.action(args(world, { ...NEW, cookie: ada.cookie, form: TYPED })))
  expect(sent).toMatchObject({ status: 303, to: '/sofia/proposals/1' })
  expect(await findProposal(city.db, 1)).toMatchObject({
    authorId: ada.accountId,
    cost: 1250_00,
    currency: 'EUR',
    districtId: 'centre',
  })
})

test('a visitor is sent to sign in and back, and nothing is written', async () => {
  const { world, city } = await aTownThatProposes()
  const to = `/sofia/sign-in?to=${encodeURIComponent(NEW.path)}`
  expect(await answerOf(() => fresh.loader(args(world, NEW)))).toMatchObject({ status: 302, to })
  expect(await answerOf(() => fresh.action(args(world, { ...NEW, form: TYPED })))).toMatchObject({
    status: 302,
    to,
  })
  expect(await findProposal(city.db, 1)).toBeUndefined()
})

test('what is wrong is said at its field, and what was typed comes back', async () => {
  const { world, city, ada } = await aTownThatProposes()
  const form = { ...TYPED, title: '', cost: 'much' }
  const sent = await answerOf(() => fresh.action(args(world, { ...NEW, cookie: ada.cookie, form })))
  expect(sent).toMatchObject({
    status: 422,
    data: {
      reply: {
        error: { title: ['proposal:title-missing'], cost: ['proposal:cost-wrong'] },
        initialValue: { body: 'Няма.', cost: 'much' },
      },
    },
  })
  expect(await findProposal(city.db, 1)).toBeUndefined()
})

test('from the closing instant on the form says why not, and the act is refused', async () => {
  const { world, city, ada } = await aTownThatProposes()
  world.clock.set(PROPOSALS_CLOSE)
  const { cookie } = ada
  expect((await answerOf(() => fresh.loader(args(world, { ...NEW, cookie })))).data).toMatchObject({
    refusal: { code: 'not-in-proposals-phase' },
  })
  const sent = await answerOf(() => fresh.action(args(world, { ...NEW, cookie, form: TYPED })))
  expect(sent).toMatchObject({ status: 409, data: { refusal: { code: 'not-in-proposals-phase' } } })
  expect(await findProposal(city.db, 1)).toBeUndefined()
})

test.each(['0', '2', '1.5', '01', '-1', 'one', '99999999999999999999'])(
  'proposal “%s” is not found',
  async (number) => {
    const { world, aProposal } = await aTownThatProposes()
    await aProposal()
    const params = { city: 'sofia', number }
    for (const route of [page.loader, edit.loader, support.loader, withdrawal.loader])
      expect(await answerOf(() => route(args(world, { path: '/sofia/proposals/x', params })))).toMatchObject({
        status: 404,
      })
  },
)

test('no such consultation, no such version, no such city', async () => {
  const { world, ada, aProposal } = await aTownThatProposes()
  await aProposal()
  const { cookie } = ada
  const missing = [
    () => fresh.loader(args(world, { ...NEW, path: '/sofia/proposals/new?consultation=x', cookie })),
    () => page.loader(args(world, { path: '/sofia/proposals/1?version=9', params: PARAMS })),
    () => page.loader(args(world, { path: '/sofia/proposals/1?version=x', params: PARAMS })),
    () => list.loader(args(world, { path: '/atlantis/proposals', params: { city: 'atlantis' } })),
  ]
  for (const visit of missing) expect(await answerOf(visit)).toMatchObject({ status: 404 })
})

test('one click supports, one takes it back', async () => {
  const { world, city, ada, aProposal } = await aTownThatProposes()
  await aProposal()
  const about = { path: '/sofia/proposals/1/support', params: PARAMS, cookie: ada.cookie }
  const click = (supports: string) =>
    answerOf(() => support.action(args(world, { ...about, form: { supports } })))
  expect(await click('yes')).toMatchObject({ status: 303, to: '/sofia/proposals/1' })
  expect(await click('yes')).toMatchObject({ status: 303 })
  expect(await findProposal(city.db, 1)).toMatchObject({ supporters: 1 })
  await click('no')
  expect(await findProposal(city.db, 1)).toMatchObject({ supporters: 0 })
  world.clock.set(PROPOSALS_CLOSE)
  expect(await click('yes')).toMatchObject({
    status: 409,
    data: { refusal: { code: 'not-in-proposals-phase' } },
  })
})

test('a stranger sees no form for somebody else’s proposal, and no act of it is done', async () => {
  const { world, city, as, aProposal } = await aTownThatProposes()
  await aProposal()
  const { cookie } = await as('Mallory')
  const about = { path: '/sofia/proposals/1/edit', params: PARAMS, cookie }
  expect(await answerOf(() => edit.loader(args(world, about)))).toMatchObject({ status: 403 })
  const sent = await answerOf(() => edit.action(args(world, { ...about, form: TYPED })))
  expect(sent).toMatchObject({
    status: 409,
    data: { refusal: { code: 'not-allowed' }, reply: { initialValue: { title: 'Пейки' } } },
  })
  const removing = await answerOf(() => withdrawal.action(args(world, { ...about, form: { reason: 'no' } })))
  expect(removing).toMatchObject({ status: 403 })
  expect(await findProposal(city.db, 1)).toMatchObject({ version: 1, withdrawn: false })
})

test('an author changes the proposal, then takes it back', async () => {
  const { world, city, ada, aProposal } = await aTownThatProposes()
  await aProposal()
  const about = { path: '/sofia/proposals/1/edit', params: PARAMS, cookie: ada.cookie }
  expect((await answerOf(() => edit.loader(args(world, about)))).data).toMatchObject({
    typed: { title: 'Пейки в парка', cost: '1250', language: 'bg' },
  })
  expect(await answerOf(() => edit.action(args(world, { ...about, form: TYPED })))).toMatchObject({
    status: 303,
  })
  expect(await findProposal(city.db, 1)).toMatchObject({ version: 2 })
  expect(await answerOf(() => withdrawal.action(args(world, { ...about, form: {} })))).toMatchObject({
    status: 303,
  })
  expect(await findProposal(city.db, 1)).toMatchObject({ withdrawn: true })
})

test('the office removes with a reason, never without', async () => {
  const { world, city, as, aProposal } = await aTownThatProposes()
  await aProposal()
  const { accountId, cookie } = await as('Moderator')
  await inOffice(city, accountId)
  const about = { path: '/sofia/proposals/1/withdrawal', params: PARAMS, cookie }
  const remove = (reason: string) =>
    answerOf(() => withdrawal.action(args(world, { ...about, form: { reason } })))
  expect(await remove(' ')).toMatchObject({
    status: 422,
    data: { reply: { error: { reason: ['proposal:reason-missing'] } } },
  })
  expect(await findProposal(city.db, 1)).toMatchObject({ withdrawn: false })
  expect(await remove('Обижда съсед.')).toMatchObject({ status: 303 })
  expect(await findProposal(city.db, 1)).toMatchObject({ withdrawn: true })
})

test('the list, its table and its data say the same, narrowed by the same address', async () => {
  const { world, aProposal } = await aTownThatProposes()
  await aProposal()
  await aProposal()
  const about = (path: string) => args(world, { path, params: { city: 'sofia' } })
  const shown = await list.loader(about('/sofia/proposals?theme=SUST&sort=oldest'))
  expect(shown).toMatchObject({
    count: 2,
    proposals: [{ number: 1, title: { language: 'bg' } }, { number: 2 }],
  })

  const data = await (await json(about('/sofia/proposals.json?theme=SUST&sort=oldest'))).json()
  expect(data).toMatchObject({ city: 'sofia', proposals: [{ number: 1, cost: '1250' }, { number: 2 }] })
  const table = await csv(about('/sofia/proposals.csv?theme=MOBI'))
  expect(table.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect((await table.text()).trim().split('\r\n')).toHaveLength(1)
})
