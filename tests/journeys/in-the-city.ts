/** The city's part of the chain: consultation, proposals, desk, vote, ballots, closing, release. */
import { expect } from 'vitest'
import { fill, follow, open, type Person, press, wallTime } from './person.ts'

export const CITY = 'thessaloniki'
export const THEME = 'YOUT'
const SLUG = 'squares'

export const PROPOSALS = {
  shade: { title: 'Shade for the playground on Aristotelous Street', cost: '20000' },
  library: { title: 'A library on wheels for the western districts', cost: '40000' },
} as const

/** Information and proposals from yesterday, voting from day 5 to day 10, results for a year. */
export async function makeConsultation(moderator: Person): Promise<void> {
  const { t } = moderator
  await open(moderator, `/${CITY}/office/consultations/new`)
  await press(moderator, t('consultation:make'), moderator.page.getByText(t('consultation:title-missing')))
  await fill(moderator, {
    title: 'Squares for the young',
    summary: 'What should be built first where young people meet?',
    body: 'Say what is missing on the squares of your district.',
    slug: SLUG,
    theme: THEME,
    information: wallTime(-2),
    proposals: wallTime(-1),
    vote: wallTime(5),
    results: wallTime(10),
    end: wallTime(375),
  })
  await press(moderator, t('consultation:make'), new RegExp(`/consultations/${SLUG}$`))
}

/** Returns the address of the proposal. */
export async function propose(
  resident: Person,
  { title, cost }: { title: string; cost: string },
): Promise<string> {
  const { t, page } = resident
  await open(resident, `/${CITY}/proposals/new?consultation=${SLUG}`)
  await fill(resident, { body: 'Children play here in the sun from May to October.', cost, language: 'en' })
  await press(resident, t('proposal:submit'), page.getByText(t('proposal:title-missing')))
  expect(await page.locator('[name="cost"]').inputValue()).toBe(cost)
  await fill(resident, { title })
  await press(resident, t('proposal:submit'), /\/proposals\/\d+$/)
  return new URL(page.url()).pathname
}

export async function support(resident: Person, proposal: string): Promise<void> {
  const { t, page } = resident
  await open(resident, proposal)
  await press(resident, t('proposal:support'), page.getByRole('button', { name: t('proposal:unsupport') }))
}

export async function verifyAtTheDesk(
  moderator: Person,
  email: string,
  personalNumber: string,
): Promise<void> {
  const { t, page } = moderator
  await open(moderator, `/${CITY}/office/residents`)
  await fill(moderator, { email, personalNumber })
  const district = page.locator('[name="districtId"]')
  if ((await district.count()) > 0) await district.selectOption({ index: 1 })
  await page.locator('[name="seen"]').check()
  await press(moderator, t('resident:verify'), page.getByText(t('resident:verified-now')))
}

export async function makeAndSealVote(moderator: Person): Promise<void> {
  const { t } = moderator
  await open(moderator, `/${CITY}/office/votes/new?consultation=${SLUG}`)
  await fill(moderator, { budget: '50000' })
  await press(moderator, t('vote:make-vote'), new RegExp(`/office/votes/${SLUG}$`))
  await open(moderator, `/${CITY}/office/votes/${SLUG}?step=seal`)
  await press(moderator, t('vote:seal'), new RegExp(`/office/votes/${SLUG}$`))
}

/** Ticks what is wanted and nothing else, reviews, casts. */
export async function vote(voter: Person, wanted: readonly string[]): Promise<void> {
  const { t, page } = voter
  await open(voter, `/${CITY}/votes/${SLUG}/ballot`)
  for (const box of await page.locator('[name="approved"]').all()) await box.uncheck()
  for (const title of wanted) await page.getByLabel(title).check()
  await press(voter, t('ballot:review'), page.getByRole('button', { name: t('ballot:cast'), exact: true }))
  await press(voter, t('ballot:cast'), page.getByRole('heading', { name: t('ballot:stored') }))
}

/** The rule says no, and says why. */
export async function isRefusedToVote(resident: Person): Promise<void> {
  await open(resident, `/${CITY}/votes/${SLUG}/ballot`)
  await resident.page.getByText(resident.t('ballot:not-verified')).first().waitFor()
}

export async function closeAndCount(moderator: Person): Promise<void> {
  const { t, page } = moderator
  await open(moderator, `/${CITY}/office/votes/${SLUG}`)
  await press(moderator, t('vote:close-and-count'), page.getByRole('link', { name: t('vote:release') }))
}

/** Returns the number of the publication. */
export async function release(moderator: Person): Promise<number> {
  const { t, page } = moderator
  await follow(moderator, page.getByRole('link', { name: t('vote:release') }), /\/publications\/new/)
  await page.locator('[name="compared"]').check()
  await press(
    moderator,
    t('publication:release-act'),
    page.getByRole('link', { name: t('publication:to-publication') }),
  )
  await follow(
    moderator,
    page.getByRole('link', { name: t('publication:to-publication') }),
    /\/publications\/\d+$/,
  )
  return Number(page.url().split('/').at(-1))
}

/** What the consultation and the proposal show at the end. */
export const consultationPath = `/${CITY}/consultations/${SLUG}`
