/** Every address of the product, by the pattern of its route, filled in with what two canary towns and their network have. */
import type { ServerBuild } from '@remix-run/node'
import type { CanaryNetwork } from './canary-network.ts'
import type { CanaryTown } from './canary-town.ts'

/** What addresses are made of: the town in front, and the town whose things are named behind it. */
export interface Naming {
  readonly of: CanaryTown
  readonly things: CanaryTown
  readonly network: CanaryNetwork
  /** Names of files. */
  readonly letters: readonly string[]
}

type Fill = (naming: Naming) => readonly string[]

const here =
  (...parts: readonly string[]): Fill =>
  ({ of }) =>
    parts.map((part) => `/${of.slug}${part}`)

/** One address for each thing. */
const each =
  <Thing>(list: (things: CanaryTown) => readonly Thing[], path: (thing: Thing) => string): Fill =>
  ({ of, things }) =>
    list(things).map((thing) => `/${of.slug}${path(thing)}`)

const vote = (rest = ''): Fill =>
  each(
    ({ votes }) => votes,
    (slug) => `/votes/${slug}${rest}`,
  )
const publication = (rest: string): Fill =>
  each(
    ({ publications }) => publications,
    (number) => `/publications/${number}${rest}`,
  )
/** Of the first consultation: three that stand, one taken back, one removed; and the last one, which was imported. */
const proposal = (rest: string): Fill =>
  each(
    ({ proposals }) => [...proposals.slice(0, 5), ...proposals.slice(-1)],
    ({ number }) => `/proposals/${number}${rest}`,
  )
const proposals = (ending: string): Fill =>
  each(
    ({ consultations, districts }) => [
      '',
      ...consultations.map((slug) => `?consultation=${slug}`),
      ...districts.map((id) => `?district=${id}`),
    ],
    (query) => `/proposals${ending}${query}`,
  )
const heard =
  (rest: string): Fill =>
  ({ things }) =>
    things.publications.map((number) => `/network/publications/${things.slug}/${number}${rest}`)
const recommendation =
  (rest: string, from = '/network'): Fill =>
  ({ network }) =>
    network.recommendations.map((number) => `${from}/recommendations/${number}${rest}`)

export const ADDRESSES: Readonly<Record<string, Fill>> = {
  '/': () => ['/'],
  '/*': ({ things }) => [`/none/votes/${things.votes[0]}`],
  '/:city/*': here('/none', '/votes'.repeat(3)),
  '/network/*': ({ things }) => [`/network/none`, `/network/publications/${things.slug}`],
  '/settings': () => ['/settings'],
  '/mail': () => ['/mail'],
  '/mail/:file': ({ letters }) => letters.map((file) => `/mail/${file}`),

  '/:city': here(''),
  '/:city/account': here('/account', '/account?saved'),
  '/:city/sign-in': here('/sign-in', '/sign-in?step=code'),
  '/:city/sign-out': here('/sign-out'),
  '/:city/consultations': here('/consultations'),
  '/:city/consultations/:slug': each(
    ({ consultations }) => consultations,
    (slug) => `/consultations/${slug}`,
  ),
  '/:city/proposals': proposals(''),
  '/:city/proposals.csv': proposals('.csv'),
  '/:city/proposals.json': proposals('.json'),
  '/:city/proposals/new': each(
    ({ consultations }) => consultations,
    (slug) => `/proposals/new?consultation=${slug}`,
  ),
  '/:city/proposals/:number': proposal(''),
  '/:city/proposals/:number/edit': proposal('/edit'),
  '/:city/proposals/:number/support': proposal('/support'),
  '/:city/proposals/:number/withdrawal': proposal('/withdrawal'),
  '/:city/votes': here('/votes'),
  '/:city/votes/:slug': vote(),
  '/:city/votes/:slug/ballot': vote('/ballot'),
  '/:city/votes/:slug/ballots.blt': vote('/ballots.blt'),
  '/:city/votes/:slug/ballots.pb': vote('/ballots.pb'),
  '/:city/votes/:slug/manifest.json': vote('/manifest.json'),
  '/:city/votes/:slug/result': vote('/result'),
  '/:city/votes/:slug/result.csv': vote('/result.csv'),
  '/:city/publications/:number': publication(''),
  '/:city/publications/:number.json': publication('.json'),
  '/:city/publications/:number/package.zip': publication('/package.zip'),
  '/:city/publications/:number/signature.json': publication('/signature.json'),
  '/:city/office': here('/office'),
  '/:city/office/residents': here('/office/residents', '/office/residents?done'),
  '/:city/office/consultations/new': here('/office/consultations/new'),
  '/:city/office/publications/new': each(
    ({ votes }) => votes,
    (slug) => `/office/publications/new?vote=${slug}`,
  ),
  '/:city/office/votes/new': each(
    ({ consultations }) => consultations,
    (slug) => `/office/votes/new?consultation=${slug}`,
  ),
  '/:city/office/votes/:slug': each(
    ({ votes }) => votes.flatMap((slug) => [slug, `${slug}?step=seal`]),
    (slug) => `/office/votes/${slug}`,
  ),

  '/:city/office/votes/:slug/dry-run': each(
    ({ votes }) => votes,
    (slug) => `/office/votes/${slug}/dry-run`,
  ),

  '/network/sign-in': () => ['/network/sign-in'],
  '/network/sign-out': () => ['/network/sign-out'],
  '/network/findings': () => ['/network/findings'],
  '/network/findings/:number': ({ network }) =>
    network.findings.map((number) => `/network/findings/${number}`),
  '/network/publications': () => ['/network/publications'],
  '/network/publications/:city/:number': heard(''),
  '/network/publications/:city/:number.json': heard('.json'),
  '/network/publications/:city/:number/signature.json': heard('/signature.json'),
  '/network/recommendations': () => ['/network/recommendations'],
  '/network/recommendations/:number': recommendation(''),
  '/network/recommendations/:number.json': recommendation('.json'),
  '/network/recommendations/:number/letter': recommendation('/letter'),
  '/network/recommendations/:number/vote': recommendation('/vote'),
  '/network/answers/:token': ({ network }) => [`/network/answers/${network.token}`],
  '/secretariat': () => ['/secretariat'],
  '/secretariat/findings/new': () => ['/secretariat/findings/new', '/secretariat/findings/new?theme=SUST'],
  '/secretariat/recommendations/new': () => [
    '/secretariat/recommendations/new',
    '/secretariat/recommendations/new?theme=SUST',
  ],
  '/secretariat/recommendations/:number': recommendation('', '/secretariat'),
}

/** A route that answers by itself: not a layout that only frames others. */
export interface RouteAnswering {
  readonly pattern: string
  /** A page also answers at its address with `.data`; a file does not. */
  readonly isPage: boolean
  readonly acts: boolean
}

/** The routes of a build that answer by themselves. */
export function routesAnswering({ routes }: Pick<ServerBuild, 'routes'>): RouteAnswering[] {
  const all = Object.values(routes).flatMap((route) => route ?? [])
  const patternOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? [patternOf(route.parentId), route.path].filter(Boolean).join('/') : ''
  }
  return all
    .filter(({ id, index, module }) => index || (!all.some(({ parentId }) => parentId === id) && module))
    .map(({ id, module }) => ({
      pattern: `/${patternOf(id)}`,
      isPage: module.default !== undefined,
      acts: module.action !== undefined,
    }))
}
