/** Every page that opens only to who is signed in, for each of the demonstration's people, in all languages, colours and widths. */
import { expect, test } from 'vitest'
import { BELGRADE } from '#db/demo/belgrade.ts'
import { ISTANBUL } from '#db/demo/istanbul.ts'
import { DELEGATES, SECRETARIAT } from '#db/demo/network.ts'
import { THESSALONIKI } from '#db/demo/thessaloniki.ts'
import type { DemoTown } from '#db/demo/town.ts'
import { faultsInLooks, theBrowser } from '#tests/given/browser.ts'
import { anInstallation, type Installation } from '#tests/given/installation.ts'
import { aPerson, fill, open, press, signInAs } from './person.ts'
import { kindInAnyCity, LOOKS, linksOn, OTHER_LOOKS, walk } from './walk.ts'

const browser = theBrowser()

interface Walker {
  readonly place: string
  readonly name: string
  readonly language: string
  readonly looks: typeof LOOKS
  readonly from: readonly string[]
  readonly isMeant?: (path: string) => boolean
}

/** Signs in, walks, and says what is wrong; expects to come by at least so many pages. */
async function walkAs(at: Installation, { place, name, language, ...about }: Walker, least: number) {
  const person = await aPerson(browser, at, { language })
  await signInAs(person, place, name)
  const { opened, faults } = await walk(person.screen, {
    isMeant: () => false,
    kindOf: kindInAnyCity,
    ...about,
  })
  expect(faults).toEqual([])
  expect(opened.length, opened.join('\n')).toBeGreaterThanOrEqual(least)
  return person
}

/** Below a city's front page, but for what looks the same to visitors. */
const own =
  ({ slug }: DemoTown) =>
  (path: string) =>
    path.startsWith(`/${slug}/`) &&
    !/\/(publications|result|sign-in|sign-out|office)\b|\/proposals(\?|$)/.test(path)

test('residents: account, forms, ballot', async () => {
  const at = await anInstallation('demonstration')
  const [belgrade, thessaloniki] = [`/${BELGRADE.slug}`, `/${THESSALONIKI.slug}`]
  const verified = { place: BELGRADE.slug, name: BELGRADE.people.verified, language: 'sr-Cyrl' }
  await walkAs(at, { ...verified, looks: LOOKS, from: [belgrade], isMeant: own(BELGRADE) }, 8)
  const resident = { place: THESSALONIKI.slug, name: THESSALONIKI.people.resident, language: 'en' }
  await walkAs(at, { ...resident, looks: OTHER_LOOKS, from: [thessaloniki], isMeant: own(THESSALONIKI) }, 7)
  const { slug, people } = ISTANBUL
  const from = [`/${slug}`, `/${slug}/account`, `/${slug}/votes/${ISTANBUL.consultation.vote?.slug}/ballot`]
  await walkAs(at, { place: slug, name: people.verified, language: 'sr-Latn', looks: LOOKS, from }, 3)
})

test('offices: queue, desk, forms, votes at every stage, release', async () => {
  const at = await anInstallation('demonstration')
  const office = ({ slug }: DemoTown, ...parts: string[]) =>
    ['', ...parts].map((part) => `/${slug}/office${part}`)
  const isOffice = (path: string) => /^\/\w+\/office/.test(path)
  const [running, over] = [BELGRADE.consultation.vote?.slug, ISTANBUL.consultation.vote?.slug]
  const moderator = { place: BELGRADE.slug, name: BELGRADE.people.moderator, language: 'sr-Latn' }
  const ofBelgrade = office(BELGRADE, `/votes/${running}`)
  await walkAs(at, { ...moderator, looks: LOOKS, from: ofBelgrade, isMeant: isOffice }, 5)
  const administrator = { place: ISTANBUL.slug, name: ISTANBUL.people.administrator, language: 'sr-Cyrl' }
  const ofIstanbul = office(ISTANBUL, `/votes/${over}`, `/publications/new?vote=${over}`)
  await walkAs(at, { ...administrator, looks: OTHER_LOOKS, from: ofIstanbul, isMeant: isOffice }, 6)
  const greek = { place: THESSALONIKI.slug, name: THESSALONIKI.people.moderator, language: 'en' }
  const form = `/votes/new?consultation=${THESSALONIKI.consultation.slug}`
  await walkAs(at, { ...greek, looks: LOOKS, from: office(THESSALONIKI, form) }, 2)
})

test('the network: secretariat and delegates', async () => {
  const at = await anInstallation('demonstration')
  const delegate = { place: 'network', name: DELEGATES.sofia ?? '', language: 'en', looks: OTHER_LOOKS }
  const isRecommendation = (path: string) => path.startsWith('/network/recommendations')
  const list = '/network/recommendations'
  const { screen } = await walkAs(at, { ...delegate, from: [list], isMeant: isRecommendation }, 3)
  await screen.page.goto(list)
  const numbers = [...new Set((await linksOn(screen)).join('\n').match(/R-\d{4}-\d+/g))]
  expect(numbers).toHaveLength(2)
  const part = (path: string) => `/secretariat/${path}`
  const from = [
    '/',
    '/secretariat',
    part('findings/new'),
    part('findings/new?theme=SUST'),
    part('recommendations/new?theme=SUST'),
    ...numbers.map((number) => part(`recommendations/${number}`)),
  ]
  const secretariat = { place: 'network', name: SECRETARIAT.name, language: 'sr-Cyrl', looks: LOOKS }
  await walkAs(at, { ...secretariat, from, isMeant: (path) => path.startsWith('/secretariat') }, 8)
})

test('the pages of a proposal of one’s own, a form that is sent back, and pages that say no', async () => {
  const at = await anInstallation('demonstration')
  const person = await aPerson(browser, at, { language: 'sr-Latn' })
  const { t, screen, page } = person
  const { slug, people, consultation } = THESSALONIKI
  await signInAs(person, slug, people.resident)
  await open(person, `/${slug}/proposals/new?consultation=${consultation.slug}`)
  await press(person, t('proposal:submit'), page.getByText(t('proposal:title-missing')))
  expect(await faultsInLooks(screen, LOOKS)).toEqual([])
  await fill(person, { title: 'Σκιά', body: 'Σκιά στην παιδική χαρά.', cost: '20000', language: 'el' })
  await press(person, t('proposal:submit'), /\/proposals\/\d+$/)
  const proposal = new URL(page.url()).pathname
  const from = [proposal, `${proposal}/edit`, `${proposal}/withdrawal`]
  expect((await walk(screen, { from, looks: LOOKS, isMeant: () => false })).faults).toEqual([])
  for (const [path, status] of Object.entries({
    [`/${slug}/office`]: 403,
    [`/${slug}/none`]: 404,
    '/network/none': 404,
  })) {
    expect((await page.goto(path))?.status()).toBe(status)
    expect(await faultsInLooks(screen, OTHER_LOOKS)).toEqual([])
  }
})
