/** Nobody acts in one city with what belongs to another: sessions, codes and ids of the other are worth nothing, and nothing is written. */
import { expect, test } from 'vitest'
import type { City } from '#db/cities.server.ts'
import { ADDRESSES, routesAnswering } from '#tests/given/addresses.ts'
import { sendTo } from '#tests/given/askers.ts'
import { theBuild } from '#tests/given/built-house.ts'
import { fingerprintsUnder } from '#tests/given/bytes.ts'
import type { CanaryTown, Role } from '#tests/given/canary-town.ts'
import { GOOD } from '#tests/given/office.ts'
import { twoTowns } from '#tests/given/two-towns.ts'

/** Forms that open doors: they are for everybody, and write nothing of the city unless a code or a persona holds. */
const OPEN_TO_ALL = ['/:city/sign-in', '/:city/sign-out']

test('an act in a city needs a session of this city', async () => {
  const { world, house, north, south, network, letters } = await twoTowns()
  const patterns = routesAnswering(await theBuild())
    .filter(({ pattern, acts }) => acts && pattern.startsWith('/:city') && !OPEN_TO_ALL.includes(pattern))
    .map(({ pattern }) => pattern)
  expect(patterns.length).toBeGreaterThan(9)
  const { administrator } = south.cookies
  const strangers = [administrator, administrator.replace(south.slug, north.slug), network.secretary]
  const before = fingerprintsUnder(world.settings.DATA_FOLDER)

  for (const pattern of patterns)
    for (const path of ADDRESSES[pattern]?.({ of: north, things: north, network, letters }) ?? [])
      for (const cookie of strangers) {
        const { status, all } = await sendTo(house, path, anyForm(north.proposals[0]?.id ?? ''), cookie)
        expect([status, all.includes(`/${north.slug}/sign-in?to=`)], `${path} with ${cookie}`).toEqual([
          302,
          true,
        ])
      }
  expect(fingerprintsUnder(world.settings.DATA_FOLDER)).toEqual(before)
}, 60_000)

/** Enough for every form to be understood as far as a stranger gets. */
const anyForm = (proposal: string) => ({
  ...GOOD,
  act: 'cast',
  approved: '1',
  proposals: proposal,
  supports: 'yes',
  displayName: 'Nobody',
})

test('who holds an office of one city reaches nothing of another by its ids', async () => {
  const { world, house, north, south } = await twoTowns()
  const send = async ({ path, form, as }: Act) =>
    (await sendTo(house, `/${north.slug}${path}`, form, north.cookies[as])).status
  const before = fingerprintsUnder(world.settings.DATA_FOLDER)
  const [own, foreign] = [
    await actsOn(north, await namesOf(north)),
    await actsOn(north, await namesOf(south)),
  ]
  const statuses: Record<string, number> = {}
  for (const [name, act] of Object.entries(foreign)) statuses[name] = await send(act)
  expect(statuses).toEqual({
    'a vote on a proposal': 409,
    'a vote in a consultation': 404,
    'closing a vote': 404,
    'releasing a vote': 404,
    'verifying a resident': 409,
    'verifying for a district': 422,
    'a ballot for an option': 409,
    'a ballot in a vote': 404,
    'a proposal in a consultation': 404,
    'a proposal for a district': 422,
  })
  expect(fingerprintsUnder(world.settings.DATA_FOLDER)).toEqual(before)

  for (const name of ['a vote on a proposal', 'verifying for a district', 'a proposal for a district'])
    expect([name, await send(own[name] as Act)]).toEqual([name, 303])
}, 60_000)

interface Act {
  readonly path: string
  readonly form: Readonly<Record<string, string>>
  readonly as: Role
}

/** What an address or a form can name. */
const namesOf = async ({ city, people, ...town }: CanaryTown) => ({
  email: people.resident.email,
  district: town.districts[0] ?? '',
  proposal: town.proposals[0]?.id ?? '',
  consultation: town.consultations[3] ?? '',
  published: town.votes[0] ?? '',
  open: town.votes[1] ?? '',
  option: await importedCode(city),
})

/** Acts in the city `at`, each with one name, or more, from `named`. */
async function actsOn(
  at: CanaryTown,
  named: Awaited<ReturnType<typeof namesOf>>,
): Promise<Record<string, Act>> {
  const own = await namesOf(at)
  const desk = { seen: 'on', email: own.email, personalNumber: '77777', districtId: own.district }
  const place = { theme: 'SUST', districtId: own.district, place: '' }
  const wording = { title: 'A bench', body: 'To sit on.', language: 'en', cost: '100', ...place }
  const newVote = (consultation = '') => `/office/votes/new?consultation=${consultation}`
  const newProposal = (consultation: string) => `/proposals/new?consultation=${consultation}`
  const ofModerator = (path: string, form: Act['form']): Act => ({ path, form, as: 'moderator' })
  return {
    'a vote on a proposal': ofModerator(newVote(at.consultations[0]), { ...GOOD, proposals: named.proposal }),
    'a vote in a consultation': ofModerator(newVote(named.consultation), GOOD),
    'closing a vote': ofModerator(`/office/votes/${named.open}`, { act: 'close' }),
    'releasing a vote': ofModerator(`/office/publications/new?vote=${named.published}`, {
      act: 'release',
      compared: 'on',
    }),
    'verifying a resident': ofModerator('/office/residents', { ...desk, email: named.email }),
    'verifying for a district': ofModerator('/office/residents', { ...desk, districtId: named.district }),
    'a ballot for an option': {
      path: `/votes/${own.open}/ballot`,
      form: { act: 'cast', approved: named.option },
      as: 'verified',
    },
    'a ballot in a vote': {
      path: `/votes/${named.open}/ballot`,
      form: { act: 'cast', approved: '1' },
      as: 'verified',
    },
    'a proposal in a consultation': {
      path: newProposal(named.consultation),
      form: wording,
      as: 'resident',
    },
    'a proposal for a district': {
      path: newProposal(own.consultation),
      form: { ...wording, districtId: named.district },
      as: 'resident',
    },
  }
}

test('a code, a persona and a session of one city open nothing and end nothing in another', async () => {
  const { world, house, north, south } = await twoTowns()
  const [, code = ''] =
    /\b(\d{6})\b/.exec(world.mail.sent.find(({ to }) => to === south.people.resident.email)?.text ?? '') ?? []
  expect(code).not.toBe('')
  const here = (text: string) => text.replace(south.slug, north.slug)
  const before = fingerprintsUnder(world.settings.DATA_FOLDER)

  expect((await sendTo(house, `/${north.slug}/sign-in`, { code }, here(south.asked))).status).toBe(409)
  const persona = south.people.administrator.id
  expect((await sendTo(house, `/${north.slug}/sign-in`, { persona })).status).toBe(403)
  await sendTo(house, `/${north.slug}/sign-out`, {}, here(south.cookies.resident))
  await sendTo(house, `/${north.slug}/sign-out`, {}, south.cookies.resident)
  expect(fingerprintsUnder(world.settings.DATA_FOLDER)).toEqual(before)

  expect((await sendTo(house, `/${south.slug}/sign-in`, { code }, south.asked)).status).toBe(303)
}, 60_000)

const importedCode = async ({ db }: City) => {
  const coded = db.selectFrom('proposal').select('code').where('code', 'is not', null)
  return (await coded.executeTakeFirstOrThrow()).code ?? ''
}
