/** Every page that a visitor of the demonstration can reach stands in every language, colour and width, with script and without. */
import { expect, test } from 'vitest'
import { faultsOf, type Reader, type Screen, theBrowser } from '#tests/given/browser.ts'
import { anInstallation } from '#tests/given/installation.ts'

const browser = theBrowser()

const READERS: readonly Reader[] = [
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'sr-Cyrl', scheme: 'dark', width: 320, script: false },
  { language: 'sr-Latn', scheme: 'light', width: 320 },
  { language: 'en', scheme: 'dark', width: 1280, script: false },
]

test.each(READERS)('for $language, $scheme, $width px, script $script', async (reader) => {
  const { address } = await anInstallation('demonstration')
  const screen = await browser.open(address, reader)
  const { opened, faults } = await walk(screen)
  expect(faults).toEqual([])
  expect(opened.length).toBeGreaterThan(15)
})

/** Follows links, one page for each kind of address, and looks at each. */
async function walk(screen: Screen): Promise<{ opened: readonly string[]; faults: readonly string[] }> {
  const kinds = new Set<string>()
  const opened: string[] = []
  const faults: string[] = []
  const ahead = ['/']
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (kinds.has(kindOf(path))) continue
    kinds.add(kindOf(path))
    const answer = await screen.page.goto(path)
    if (answer?.status() !== 200) faults.push(`${path} answers ${answer?.status()}`)
    faults.push(...(await faultsOf(screen)))
    opened.push(path)
    ahead.push(...(await linksOn(screen)))
  }
  return { opened, faults }
}

/** Pages of ours that the page leads to; files are no pages. */
async function linksOn({ page }: Screen): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs
    .map((href) => href.replace(/#.*/, ''))
    .filter((href) => href !== '' && !/\.(json|csv|pb|zip|svg)(\?|$)/.test(href))
}

/** `/sofia/votes/budget` and `/tirana/votes/parks` are of one kind; cities in different scripts are not. */
function kindOf(path: string): string {
  const [pathname = '', query = ''] = path.split('?')
  const [first = '', ...rest] = pathname.split('/').slice(1)
  const WORDS =
    /^(consultations|proposals|votes|publications|findings|recommendations|answers|ballot|result|letter|sign-in|sign-out|account|office|support|edit|new)$/
  const parts = rest.map((part) => (WORDS.test(part) ? part : ':'))
  return [first, ...parts, query.replace(/=[^&]*/g, '')].join('/')
}
