/** Somebody who walks through the product: a screen of his or her own, in a language, and what can be done with it. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Translator, translatorOf } from '#app/i18n/translator.server.ts'
import { latestLetters, type ReadLetter } from '#app/mail/letters.server.ts'
import { expectSound, type Reader, type Screen, type theBrowser } from '#tests/given/browser.ts'
import type { Installation } from '#tests/given/installation.ts'

export interface Person {
  readonly screen: Screen
  readonly page: Page
  /** In this person's language. */
  readonly t: Translator
  readonly at: Installation
}

export async function aPerson(
  browser: ReturnType<typeof theBrowser>,
  at: Installation,
  reader: Reader,
): Promise<Person> {
  const screen = await browser.open(at.address, reader)
  return { screen, page: screen.page, t: translatorOf(reader.language ?? 'en'), at }
}

/** Opens an address; the page must be there and sound. */
export async function open({ page, screen }: Person, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(200)
  await expectSound(screen)
}

/** Presses the button that says `words`, and waits until what shows that it was done is there: a sound page. */
export async function press({ page, screen }: Person, words: string, shows: Locator | RegExp): Promise<void> {
  await page.getByRole('button', { name: words, exact: true }).first().click()
  await arrived({ page, screen }, shows)
}

/** Follows a link likewise. */
export async function follow(
  { page, screen }: Pick<Person, 'page' | 'screen'>,
  link: Locator,
  shows: Locator | RegExp,
) {
  await link.first().click()
  await arrived({ page, screen }, shows)
}

async function arrived(
  { page, screen }: Pick<Person, 'page' | 'screen'>,
  shows: Locator | RegExp,
): Promise<void> {
  if (shows instanceof RegExp) await page.waitForURL((url) => shows.test(url.pathname + url.search))
  else await shows.first().waitFor()
  await page.waitForLoadState('networkidle')
  await expectSound(screen)
}

/** Types into fields by their names; a field that offers a choice is chosen from. */
export async function fill({ page }: Person, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`).first()
    const isChoice = (await field.evaluate((element) => element.tagName)) === 'SELECT'
    if (isChoice) await field.selectOption(value)
    else await field.fill(value)
  }
}

/** Signs in with a code that comes by mail. */
export async function signInByMail(person: Person, place: string, email: string): Promise<void> {
  await open(person, `/${place}/sign-in`)
  await fill(person, { email })
  await press(person, person.t('account:send-code'), /step=code/)
  const { text } = await letterTo(person, email)
  await fill(person, { code: /\b\d{6}\b/.exec(text)?.[0] ?? '' })
  await press(person, person.t('account:sign-in'), new RegExp(`^/${place}(?!/sign-in)`))
}

/** Signs in as one of the demonstration's named persons, by one click. */
export async function signInAs(person: Person, place: string, name: string): Promise<void> {
  await open(person, `/${place}/sign-in?to=/${place === 'network' ? '' : place}`)
  await press(person, name, place === 'network' ? /^\/$/ : new RegExp(`^/${place}$`))
}

/** The last letter to an address, or the last one of all. */
export async function letterTo({ at }: Person, email?: string): Promise<ReadLetter> {
  const settings = { DATA_FOLDER: at.dataFolder, DEMONSTRATION: true, SMTP_URL: undefined }
  const letters = await latestLetters(settings, 20)
  const letter = letters.find(({ to }) => email === undefined || to === email)
  if (!letter) throw new Error(`no letter to ${email} was sent`)
  return letter
}

/** `2026-11-23T00:00` (or only the day) so many days from today. */
export const wallTime = (days: number, time = 'T00:00'): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10) + time
