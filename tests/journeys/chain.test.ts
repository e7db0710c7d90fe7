/**
 * The whole chain, walked by five people: a resident proposes, a moderator holds the vote, a verified resident casts a
 * ballot, the secretariat and the delegates recommend, an office answers by the link in its letter. In the end the
 * public trace names this proposal and this answer, and the package that anybody can download recounts to its figures.
 */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { THESSALONIKI } from '#db/demo/thessaloniki.ts'
import { theBrowser } from '#tests/given/browser.ts'
import { anInstallation } from '#tests/given/installation.ts'
import * as city from './in-the-city.ts'
import * as network from './in-the-network.ts'
import { aPerson, open, type Person, signInAs, signInByMail } from './person.ts'

const browser = theBrowser()
const { CITY, PROPOSALS } = city
const VOTER = 'maria@example.gr'

test.each([{ script: true }, { script: false }])(
  'from a proposal to the answer, with script: $script',
  async ({ script }) => {
    const at = await anInstallation('demonstration')
    const person = (reader: object) => aPerson(browser, at, { script, ...reader })
    const resident = await person({ language: 'sr-Latn', width: 320, scheme: 'dark' })
    const moderator = await person({ language: 'en', width: 1280 })
    const voter = await person({ language: 'sr-Cyrl', width: 320 })

    await signInAs(moderator, CITY, THESSALONIKI.people.moderator)
    await city.makeConsultation(moderator)
    await signInByMail(resident, CITY, 'nikos@example.gr')
    const proposal = await city.propose(resident, PROPOSALS.shade)
    await signInByMail(voter, CITY, VOTER)
    await city.propose(voter, PROPOSALS.library)
    await city.support(voter, proposal)
    await city.verifyAtTheDesk(moderator, VOTER, '0101990123456')

    await at.moveClock(4)
    await city.makeAndSealVote(moderator)
    await at.moveClock(6)
    await city.isRefusedToVote(resident)
    await city.vote(voter, [PROPOSALS.library.title])
    await city.vote(voter, [PROPOSALS.shade.title])

    await at.moveClock(11)
    await city.closeAndCount(moderator)
    const publication = await city.release(moderator)

    const secretariat = await person({ language: 'en', width: 1280, scheme: 'dark' })
    const delegate = await person({ language: 'sr-Cyrl', width: 1280 })
    const addressee = await person({ language: 'en', width: 320 })
    await signInAs(secretariat, 'network', 'Nermin Aydın')
    await network.find(secretariat)
    const recommendation = await network.draft(secretariat)
    await network.putToTheCities(secretariat)
    await network.voteOfTheCities(delegate, recommendation)
    await at.moveClock(26)
    await network.decide(secretariat, recommendation)
    const link = await network.dispatch(secretariat)
    await at.moveClock(40)
    await network.answer(addressee, link)

    const visitor = await person({ language: 'en', width: 1280 })
    await expectTrace(visitor, { proposal, recommendation, publication })
    await expectRecount(visitor, publication)
    expectQuietLog(at.log(), link)
  },
)

/** All this way the log named nobody, kept no secret address, and noted no ballot. */
function expectQuietLog(log: string, link: string): void {
  expect(log).toContain('"route":"/network/answers/:token"')
  for (const secret of [
    '@',
    'example.gr',
    link.split('/').at(-1) ?? link,
    '0101990123456',
    '/ballot',
    'code=',
  ])
    expect(log).not.toContain(secret)
}

interface Trace {
  readonly proposal: string
  readonly recommendation: string
  readonly publication: number
}

/** From the recommendation one click leads to the publication in the network, a second to the count in the city; proposal and consultation lead on to the answer. */
async function expectTrace(visitor: Person, { proposal, recommendation, publication }: Trace): Promise<void> {
  const { page, t } = visitor
  const names = (words: string) => page.locator('main').getByText(words).first().waitFor()
  await open(visitor, `/network/recommendations/${recommendation}`)
  await names(network.ANSWER)
  for (const place of [
    `/network/publications/${CITY}/${publication}`,
    `/${CITY}/publications/${publication}`,
  ]) {
    await page.locator(`main a[href="${place}"]`).first().click()
    await page.waitForURL(`**${place}`)
    await names(PROPOSALS.shade.title)
  }
  for (const place of [proposal, city.consultationPath]) {
    await open(visitor, place)
    await names(recommendation)
    await names(t('consultation:verdict-accepted-in-part'))
  }
}

/** The package agrees with the publication's own page and file. */
async function expectRecount(visitor: Person, publication: number): Promise<void> {
  const own = `/${CITY}/publications/${publication}`
  const package_ = await visitor.page.request.get(`${own}/package.zip`)
  const file = path.join(visitor.at.dataFolder, '..', 'package.zip')
  fs.writeFileSync(file, await package_.body())
  const counted = JSON.parse(visitor.at.meydan('verify', file, '--json')) as Record<string, unknown>
  const published = await (await visitor.page.request.get(`${own}.json`)).json()
  expect(counted).toMatchObject({ holds: true, recounted: true, city: CITY, number: publication, ballots: 1 })
  expect(counted.winners).toEqual(published.tally.winners)
  expect(counted.spent).toBe(20_000_00)
  await open(visitor, own)
  expect(await seenOn(visitor)).toContain('€20,000')
}

const seenOn = async ({ page }: Person): Promise<string> =>
  (await page.locator('main').allInnerTexts()).join('\n')
