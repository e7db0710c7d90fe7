/** The network's part of the chain: finding, recommendation, votes of the cities, letter, answer. */
import { DELEGATES } from '#db/demo/network.ts'
import { THEME } from './in-the-city.ts'
import { fill, letterTo, open, type Person, press, signInAs, wallTime } from './person.ts'

export const RECOMMENDATION = 'Shade belongs to every playground'
export const ANSWER = 'The ministry will pay for a third of every shaded playground from next spring.'

export async function find(secretariat: Person): Promise<void> {
  const { t, page } = secretariat
  await open(secretariat, '/secretariat/findings/new')
  await page.locator(`main [name="theme"][value="${THEME}"]`).check()
  await press(secretariat, t('secretariat:choose-theme'), page.locator('main [name="figures"]'))
  await fill(secretariat, { title: 'Young voters ask for shade', body: 'One city asked; two voted.' })
  for (const figure of await page.locator('[name="figures"]:visible').all()) await figure.check()
  await press(secretariat, t('finding:make'), /^\/network\/findings\/F-/)
}

/** Returns the number of the recommendation. */
export async function draft(secretariat: Person): Promise<string> {
  const { t, page } = secretariat
  await open(secretariat, `/secretariat/recommendations/new?theme=${THEME}`)
  await fill(secretariat, {
    title: RECOMMENDATION,
    summary: 'No playground without shade by 2030.',
    'paragraphs[0].text': 'States should pay a share of the shade that cities build.',
  })
  await press(secretariat, t('recommendation:add-paragraph'), page.locator('[name="paragraphs[1].text"]'))
  await fill(secretariat, { 'paragraphs[1].text': 'Cities should measure the heat on their playgrounds.' })
  await page.locator('form details summary').first().click()
  await page
    .locator('[name="paragraphs[0].figures"]:visible, [name^="paragraphs[0].figures"]:visible')
    .first()
    .check()
  await press(secretariat, t('recommendation:save-draft'), /\/secretariat\/recommendations\/R-/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

export async function putToTheCities(secretariat: Person): Promise<void> {
  const { t, page } = secretariat
  await press(
    secretariat,
    t('recommendation:open-motion'),
    page.getByText(t('recommendation:votes-of-the-cities')),
  )
}

/** The delegates of ten cities say yes, those of two no. */
export async function voteOfTheCities(delegate: Person, number: string): Promise<void> {
  for (const [index, [city, name]] of Object.entries(DELEGATES).slice(0, 12).entries()) {
    await signInAs(delegate, 'network', name)
    await delegate.page.goto(`/network/recommendations/${number}/vote`)
    await delegate.page.locator(`#choice-${city}-${index < 10 ? 'yes' : 'no'}`).check()
    await press(delegate, delegate.t('recommendation:cast-vote'), new RegExp(`/recommendations/${number}$`))
  }
}

export async function decide(secretariat: Person, number: string): Promise<void> {
  const { t, page } = secretariat
  await open(secretariat, `/secretariat/recommendations/${number}`)
  await press(
    secretariat,
    t('recommendation:decide'),
    page.getByRole('button', { name: t('addressee:dispatch') }),
  )
}

/** Sends it to the first office of the list; returns the link in the letter. */
export async function dispatch(secretariat: Person): Promise<string> {
  const { t, page } = secretariat
  await page.locator('[name="addressees"]').first().check()
  await fill(secretariat, { deadlineOn: wallTime(90, '') })
  await press(secretariat, t('addressee:dispatch'), page.getByText(t('addressee:letters')))
  const { text } = await letterTo(secretariat)
  const link = /https?:\/\/\S+\/network\/answers\/[\w-]+/.exec(text)?.[0]
  if (!link) throw new Error('the letter has no link to answer by')
  return new URL(link).pathname
}

export async function answer(addressee: Person, link: string): Promise<void> {
  const { t, page } = addressee
  await open(addressee, link)
  await press(addressee, t('addressee:acknowledge'), page.getByText(t('addressee:your-answer')))
  await page.locator('[name="verdict"][value="accepted-in-part"]').check()
  await fill(addressee, { text: ANSWER })
  await press(addressee, t('addressee:publish-answer'), page.getByText(ANSWER))
}
