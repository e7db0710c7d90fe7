/** Walking through the product by its links, one page for each kind of address, and looking at each. */
import { latestLetters } from '#app/mail/letters.server.ts'
import { faultsInLooks, type Look, type Screen } from '#tests/given/browser.ts'
import type { Installation } from '#tests/given/installation.ts'

/** Every page is looked at twice: on a desk by day and on the smallest telephone by night, or the other way round. */
export const LOOKS: readonly Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
]
export const OTHER_LOOKS: readonly Look[] = [
  { width: 320, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
]

interface Walk {
  /** Opened whatever their kind. */
  readonly from: readonly string[]
  readonly looks: readonly Look[]
  /** Which links are followed. */
  readonly isMeant: (path: string) => boolean
  /** Of two addresses of one kind one is opened. */
  readonly kindOf?: (path: string) => string
}

/** Where the walk came by, and everything that is wrong there. */
export interface Walked {
  readonly opened: readonly string[]
  readonly faults: readonly string[]
}

/** Follows links from these addresses. A page that does not answer 200 is a fault. */
export async function walk(screen: Screen, about: Walk): Promise<Walked> {
  const { from, looks, isMeant, kindOf = kindInItsCity } = about
  const kinds = new Set(from.map(kindOf))
  const opened: string[] = []
  const faults: string[] = []
  const ahead = [...from]
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const answer = await screen.page.goto(path)
    if (answer?.status() !== 200) faults.push(`${path} answers ${answer?.status()}`)
    faults.push(...(await faultsInLooks(screen, looks)))
    opened.push(path)
    for (const link of (await linksOn(screen)).filter(isMeant)) {
      if (!kinds.has(kindOf(link))) ahead.push(link)
      kinds.add(kindOf(link))
    }
  }
  return { opened, faults }
}

/** Pages of ours that the page leads to; files are no pages. */
export async function linksOn({ page }: Screen): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs
    .map((href) => href.replace(/#.*/, ''))
    .filter((href) => href !== '' && !/\.(json|csv|pb|zip|svg)(\?|$)/.test(href))
}

/** Where offices read and answer their letters, one address a letter that was sent. */
export async function addressesInLetters({ dataFolder }: Installation): Promise<string[]> {
  const letters = await latestLetters({ DATA_FOLDER: dataFolder, DEMONSTRATION: true, SMTP_URL: undefined })
  return letters.flatMap(({ text }) => text.match(/\/network\/answers\/\w+/)?.[0] ?? [])
}

const WORDS =
  /^(consultations|proposals|votes|publications|findings|recommendations|answers|ballot|result|letter|vote|residents|sign-in|sign-out|account|office|support|edit|withdrawal|new)$/

/** Two votes of one city are of one kind, votes of two cities of two: their words are of other languages. */
function kindInItsCity(path: string): string {
  const [pathname = '', query = ''] = path.split('?')
  const [first = '', ...rest] = pathname.split('/').slice(1)
  const parts = rest.map((part) => (WORDS.test(part) ? part : ':'))
  return [first, ...parts, query.replace(/=[^&]*/g, '')].join('/')
}

/** Votes of all cities are of one kind. */
export function kindInAnyCity(path: string): string {
  const kind = kindInItsCity(path)
  return /^(network|secretariat|mail)?\//.test(kind) ? kind : kind.replace(/^[^/]*/, ':')
}
