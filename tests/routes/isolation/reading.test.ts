/** Two cities, a canary in every text of theirs: no answer of one, to anybody, holds a byte of the other. */
import { expect, test } from 'vitest'
import { openNow } from '#app/city/open-now.server.ts'
import { listHeard } from '#app/publication/heard-publications.server.ts'
import { ADDRESSES, type Naming, routesAnswering } from '#tests/given/addresses.ts'
import { askFor, dataAddress, type Told } from '#tests/given/askers.ts'
import { aBuiltHouse, theBuild } from '#tests/given/built-house.ts'
import { type Planted, tokensIn } from '#tests/given/canaries.ts'
import type { CanaryTown } from '#tests/given/canary-town.ts'
import { stringsIn } from '#tests/given/json-leaves.ts'
import { opposite, type Side, type TwoTowns, twoTowns } from '#tests/given/two-towns.ts'

/** Strings of a city in its released publications: all that the network may say of it. `*` is any member. */
const RELEASED = [
  '/ballotFile/hash',
  '/city/names/*',
  '/city/slug',
  '/consultation/id',
  '/consultation/slug',
  '/consultation/source',
  '/consultation/titles/*',
  '/manifest/city',
  '/manifest/options/*/district/id',
  '/manifest/options/*/district/names/*',
  '/manifest/options/*/titles/*',
  '/manifest/titles/*',
  '/manifest/vote',
  '/manifestHash',
  '/options/*/titles/*',
  '/question/id',
  '/question/slug',
  '/question/titles/*',
]
/** Some of what a city does show on pages of its own; so the look at answers does find what is there. */
const SHOWN_AT_HOME = [
  'account.display_name',
  'account.email',
  'city.phone',
  'city.slug',
  'consultation.slug',
  'consultation.source',
  'district.id',
  'proposal_version.place',
  'publication.body',
  'publication.signature',
  'seal.manifest',
  'tally.ballot_file',
  'text.body',
  'vote.slug',
]
/** Beside the publication: the signature under it. */
const SIGNED = ['hash', 'keyId', 'signature'] as const
/** What is open today stands on the network's front page, in the words in which the city asks. */
const OPEN_TODAY = ['/*/city', '/*/cityName/body', '/*/summary/body', '/*/title/body', '/*/to']
/** Letters lie open in a demonstration, at an address of the installation, not of a city. */
const IN_LETTERS = ['account.email', 'sign_in_code.email']

const SIDES = ['north', 'south'] as const
const isOfCity = (pattern: string) => pattern.startsWith('/:city')

test('pages of a city hold nothing of the other city, whoever asks, and for whatever', async () => {
  const towns = await twoTowns()
  for (const side of SIDES) {
    const [own, other] = [towns[side], towns[opposite(side)]]
    const [found, seen] = [[] as string[], new Set<string>()]
    const ask = asker(towns, (told, path, cookie) => {
      found.push(...leaksIn(told, { path, cookie }, towns.planted[opposite(side)]))
      for (const token of tokensIn(told.all))
        for (const column of towns.planted[side].get(token) ?? []) seen.add(column)
    })

    for (const [who, cookie] of Object.entries({ visitor: '', ...own.cookies })) {
      const what = ['visitor', 'administrator'].includes(who) ? 'all' : 'data'
      const statuses = await ask(isOfCity, { of: own, things: own }, `${own.asked}; ${cookie}`, what)
      expect(statuses.filter((status) => status >= 500)).toEqual([])
    }
    expect([...seen]).toEqual(expect.arrayContaining(SHOWN_AT_HOME))
    await ask(isOfCity, { of: own, things: other }, '', 'all')
    await ask(isOfCity, { of: own, things: other }, own.cookies.moderator, 'data')
    expect(found).toEqual([])
  }
}, 120_000)

test('whoever is signed in to another city, or to the network, is a visitor, even with the cookie renamed', async () => {
  const towns = await twoTowns()
  for (const side of SIDES) {
    const [own, other] = [towns[side], towns[opposite(side)]]
    const found: string[] = []
    const ask = asker(towns, (told, path, cookie) =>
      found.push(...leaksIn(told, { path, cookie }, towns.planted[opposite(side)])),
    )
    const visitor = await ask(isOfCity, { of: own, things: own }, '', 'data')
    const strangers = [other.cookies.administrator, towns.network.secretary].flatMap((cookie) => [
      cookie,
      `meydan_${own.slug}=${cookie.split('=')[1]}`,
    ])
    for (const cookie of [...strangers, other.asked.replace(other.slug, own.slug)])
      expect(await ask(isOfCity, { of: own, things: own }, cookie, 'data'), cookie).toEqual(visitor)
    expect(found).toEqual([])
  }
}, 120_000)

test('a house that takes one city for the other is found out', async () => {
  const towns = await twoTowns()
  const { world, north, south, planted } = towns
  const find = async (slug: string) =>
    slug === north.slug ? { ...south.city, slug } : await world.cities.find(slug)
  const house = await aBuiltHouse({ ...world, cities: { ...world.cities, find } })
  const found: string[] = []
  const ask = asker({ ...towns, house }, (told, path, cookie) =>
    found.push(...leaksIn(told, { path, cookie }, planted.south)),
  )
  await ask((pattern) => pattern === '/:city/votes', { of: north, things: north }, '', 'all')
  expect(found.length).toBeGreaterThan(0)
})

test('the network says of a city what the city released, and what it asks today', async () => {
  const towns = await twoTowns()
  const { world, north, south, network, planted } = towns
  for (const side of SIDES) expect(await pointersReleased(towns, side)).toEqual(RELEASED)
  const open = await openNow(world.cities, ['en'], world.now())
  const isPlanted = ({ text }: { text: string }) =>
    [...tokensIn(text)].some((token) => planted.north.has(token) || planted.south.has(token))
  expect(patternsOf(stringsIn(open).filter(isPlanted))).toEqual(OPEN_TODAY)

  const released = tokensIn(JSON.stringify([await allReleased(towns), open]))
  const found: string[] = []
  const ask = asker(towns, (told, path, cookie) => {
    for (const city of [planted.north, planted.south]) {
      const hidden = new Map([...city].filter(([token]) => !released.has(token)))
      const isLetter = path.startsWith('/mail')
      const foreign = isLetter ? without(hidden, IN_LETTERS) : hidden
      found.push(...leaksIn(told, { path, cookie }, foreign))
    }
  })
  const isOfNetwork = (pattern: string) => !pattern.startsWith('/:city')
  const people = ['', network.secretary, ...network.delegates, north.cookies.administrator]
  for (const [index, cookie] of people.entries())
    for (const things of [north, south])
      await ask(isOfNetwork, { of: north, things }, cookie, index < 2 ? 'all' : 'data')
  expect(found).toEqual([])
}, 120_000)

type Heard = (told: Told, path: string, cookie: string) => void

/** A page is asked for whole, or for its data, as when a link is followed with script. */
const WAYS = {
  all: (path: string) => [path, dataAddress(path)],
  data: (path: string) => [dataAddress(path)],
} as const

/** Asks for all addresses of the routes that are meant; returns the statuses in order. */
function asker({ house, network, letters }: TwoTowns, hear: Heard) {
  return async (
    isMeant: (pattern: string) => boolean,
    towns: Pick<Naming, 'of' | 'things'>,
    cookie: string,
    what: keyof typeof WAYS,
  ): Promise<number[]> => {
    const statuses: number[] = []
    for (const { pattern, isPage } of routesAnswering(await theBuild())) {
      if (!isMeant(pattern)) continue
      for (const path of ADDRESSES[pattern]?.({ ...towns, network, letters }) ?? [])
        for (const one of isPage ? WAYS[what](path) : [path]) {
          const told = await askFor(house, one, cookie)
          hear(told, one, cookie)
          statuses.push(told.status)
        }
    }
    return statuses
  }
}

interface Question {
  readonly path: string
  readonly cookie: string
}

/** Foreign tokens in an answer, but for what the question itself said. */
function leaksIn({ status, all }: Told, { path, cookie }: Question, foreign: Planted): string[] {
  const asked = tokensIn(decodeURIComponent(path + cookie))
  const leaked = [...tokensIn(all)].filter((token) => foreign.has(token) && !asked.has(token))
  return leaked.map(
    (token) => `${path} (${status}; ${cookie}) shows ${token} of ${foreign.get(token)?.join(', ')}`,
  )
}

const without = (planted: Planted, columns: readonly string[]): Planted =>
  new Map([...planted].filter(([, of]) => !of.some((column) => columns.includes(column))))

/** Where in its publications that were heard a city is told from another. */
async function pointersReleased({ world, planted, ...towns }: TwoTowns, side: Side): Promise<string[]> {
  const heard = await listHeard(world.network, { city: towns[side].slug })
  const strings = heard.flatMap(({ publication }) => stringsIn(publication))
  return patternsOf(
    strings.filter(({ text }) => [...tokensIn(text)].some((token) => planted[side].has(token))),
  )
}

async function allReleased({ world, north, south }: TwoTowns): Promise<string[]> {
  const of = async ({ slug }: CanaryTown) => {
    const heard = await listHeard(world.network, { city: slug })
    return heard.flatMap((one) => [one.body, ...SIGNED.map((name) => one[name])])
  }
  return [...(await of(north)), ...(await of(south))]
}

/** Pointers with `*` for every index and every language. */
const patternsOf = (strings: readonly { readonly pointer: string }[]): string[] =>
  [...new Set(strings.map(({ pointer }) => pointer.replace(/\/(\d+|en)(?=\/|$)/g, '/*')))].sort()
