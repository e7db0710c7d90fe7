/** A reader at a screen: a browser with the habits of one person, and an ear for every complaint of a page. */
import { execFileSync } from 'node:child_process'
import axe from 'axe-core'
import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { clippedOn } from './clipped.ts'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

export interface Reader {
  /** Default true. */
  readonly script?: boolean
  /** CSS pixels; default 1280. */
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  /** What the browser asks for, such as `sr-Latn`; default `en`. */
  readonly language?: string
}

export interface Screen {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors in the console, refused contents, requests that left the house, answers of 5xx. */
  readonly complaints: string[]
  /** The page where it can be measured: itself, or its copy where script is off. */
  asDrawn(): Promise<Page>
}

/** One browser for a file of tests. Call it at the top; `open` gives a reader a screen that closes with the test. */
export function theBrowser(): { open(address: string, reader?: Reader): Promise<Screen> } {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable(), args: QUIET })
  })
  afterAll(() => browser.close())
  return {
    async open(address, { script = true, width = 1280, scheme = 'light', language = 'en' } = {}) {
      const habits = { viewport: { width, height: 900 }, colorScheme: scheme, locale: language } as const
      const context = await browser.newContext({ ...habits, baseURL: address, javaScriptEnabled: script })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      const complaints = listen(page, address)
      if (script) return { page, context, complaints, asDrawn: async () => page }
      const copies = await browser.newContext({ ...habits, bypassCSP: true })
      onTestFinished(() => copies.close())
      return { page, context, complaints, asDrawn: () => copyOf(page, copies) }
    },
  }
}

/** Where script is off nothing can be measured: so the page as it stands is drawn again, without scripts of ours, where it is on. */
async function copyOf(page: Page, copies: BrowserContext): Promise<Page> {
  const copy = copies.pages()[0] ?? (await copies.newPage())
  const body = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  await copy.unrouteAll()
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), {
    times: 1,
  })
  await copy.goto(page.url())
  return copy
}

/** What axe finds on the page as it stands, one line a finding, of WCAG 2.2 AA and its best practices. */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

/** How far the page can be scrolled sideways, in CSS pixels. */
export const sidewaysOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Words on the page that are keys of sentences nobody wrote: `proposal:title-missing`, or `title-missing` alone. */
export function rawKeysOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      const isSeen = parentElement && !parentElement.closest('script, style, code, [lang="zxx"]')
      if (isSeen && /^([a-z]+:)?[a-z]+(-[a-z]+)+$/.test(textContent?.trim() ?? ''))
        found.push(textContent ?? '')
    }
    return found
  })
}

/** How a page can be looked at without being loaded again. */
export interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** What is wrong with the page as it stands, one line a finding, each with its address; complaints so far among them. */
export async function faultsOf({ asDrawn, complaints }: Screen): Promise<string[]> {
  return [...(await faultsOn(await asDrawn())), ...complaints.splice(0)]
}

/** The same in each of these looks. */
export async function faultsInLooks(
  { asDrawn, complaints }: Screen,
  looks: readonly Look[],
): Promise<string[]> {
  const page = await asDrawn()
  const found: string[] = []
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    found.push(...(await faultsOn(page)).map((fault) => `${width} px, ${scheme}: ${fault}`))
  }
  return [...found, ...complaints.splice(0)]
}

async function faultsOn(page: Page): Promise<string[]> {
  const sideways = await sidewaysOn(page)
  const found = [
    ...(await barriersOn(page)),
    ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
    ...(await rawKeysOn(page)).map((key) => `shows the key ${key}`),
    ...(await clippedOn(page)),
  ]
  return found.map((fault) => `${page.url()}: ${fault}`)
}

/** Every page of a journey must be able to stand this. */
export const expectSound = async (screen: Screen): Promise<void> => expect(await faultsOf(screen)).toEqual([])

function listen(page: Page, address: string): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isAnswer(message))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${address}/`))
      complaints.push(`${page.url()} asks ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()} answers ${response.status()}`)
  })
  return complaints
}

/** A page that says no (404, 409, 422) is reported as a resource that did not load. */
const isAnswer = (message: ConsoleMessage) =>
  /status of 4\d\d/.test(message.text()) && !/\/(assets|fonts)\/|\.svg$/.test(message.location().url)

/** CHROMIUM, else one of the system, else Playwright's own. */
function executable(): string {
  const found = process.env.CHROMIUM ?? NAMES.map(which).find((name) => name !== undefined)
  return found ?? chromium.executablePath()
}

function which(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
