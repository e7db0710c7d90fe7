/** The network for tests: members, their delegates, the secretariat, a publication that was heard, and what follows. */
import { openAccount } from '#app/account/accounts.server.ts'
import { beginSession } from '#app/account/sessions.server.ts'
import type { Dispatch } from '#app/addressee/dispatch.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import { registerAddressee } from '#app/addressee/register-addressee.server.ts'
import { figuresOf } from '#app/finding/figures.server.ts'
import { findFinding } from '#app/finding/findings.server.ts'
import { makeFinding } from '#app/finding/make-finding.server.ts'
import { grantNetworkMandate } from '#app/network/grant-network-mandate.server.ts'
import { type CityToRegister, registerCity } from '#app/network/register-city.server.ts'
import { tellNetwork } from '#app/publication/tell-network.server.ts'
import { castCityVote } from '#app/recommendation/cast-city-vote.server.ts'
import { decideMotion } from '#app/recommendation/decide-motion.server.ts'
import { dispatchRecommendation } from '#app/recommendation/dispatch-recommendation.server.ts'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { openMotion } from '#app/recommendation/open-motion.server.ts'
import type { Choice } from '#app/recommendation/quorum.ts'
import type { RecommendationDraft } from '#app/recommendation/recommendation.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import { shared, sharedTrx } from '#db/shared.server.ts'
import { aKnownCity, aRelease, SMALL_FILE } from '#tests/given/publication.ts'
import type { TestWorld } from '#tests/given/world.ts'

/** When the members of a test joined, and when its motions close: two weeks after the day on which the clock stands. */
export const [JOINED, CLOSES] = ['2021-11-30', new Date('2030-05-29T12:00:00.000Z')]

/** A member of the register without pages of its own; say only what the test is about. */
export function aMember(world: TestWorld, slug: string, about: Partial<CityToRegister> = {}): Promise<void> {
  const city = {
    slug,
    kind: 'member',
    country: 'BG',
    languages: ['bg'],
    latitude: 42,
    longitude: 23,
    accent: 'linden',
    isOpen: false,
    demonstration: false,
    names: { en: slug, bg: slug },
    memberFrom: JOINED,
    ...about,
  } as const
  return registerCity(world.network, city, 'system', world.now())
}

/** An account of the network, without an office. */
export async function aPerson({ network, now }: TestWorld, name: string): Promise<string> {
  const account = { email: `${name}@network.example`, displayName: name }
  const { id } = await network.transaction().execute((trx) => openAccount(sharedTrx(trx), account, now()))
  return id
}

/** The account of somebody of the secretariat. */
export async function aSecretary(world: TestWorld): Promise<string> {
  const accountId = await aPerson(world, 'secretariat')
  await grantNetworkMandate(world.network, { accountId, office: 'secretariat' }, 'setup', world.now())
  return accountId
}

/** The account of whoever casts the vote of a city. */
export async function aDelegate(world: TestWorld, city: string): Promise<string> {
  const accountId = await aPerson(world, `delegate-${city}`)
  await grantNetworkMandate(world.network, { accountId, office: 'delegate', city }, 'setup', world.now())
  return accountId
}

/** The `Cookie` header of a browser in which an account of the network is signed in. */
export async function signedIn({ network, settings, now }: TestWorld, accountId: string): Promise<string> {
  const cookie = await beginSession(shared(network), 'network', accountId, settings, now())
  return cookie.split(';')[0] ?? ''
}

/** A city with pages whose vote on green works was counted, published and heard: publication 1 of Sofia, a member. */
export async function aHeardPublication(world: TestWorld, text = SMALL_FILE) {
  const city = await aKnownCity(world)
  const { number } = await aRelease(world, city, text)
  await tellNetwork(city, world.network, world.now())
  return { city: city.slug, number }
}

/** Pointers into what `aHeardPublication` published. */
export const POINTERS = { ballots: '/turnout/ballots', spent: '/outcome/spent' } as const

/** A finding that cites two figures of a heard publication: ballots and what was spent. */
export async function aFinding(world: TestWorld, by: string, city = 'sofia', publication = 1) {
  const number = await makeFinding(
    world.network,
    {
      theme: 'SUST',
      words: { en: { title: 'Benches win', body: 'Residents chose benches.' } },
      figures: Object.values(POINTERS).map((pointer) => ({ city, publication, pointer })),
    },
    by,
    world.now(),
  )
  const finding = await findFinding(world.network, number)
  const figures = await figuresOf(world.network, [finding!.id])
  return { number, figures: figures.map(({ id }) => id) }
}

/** A draft of two paragraphs; the first rests on `figures`. */
export const aDraft = (figures: readonly string[], about: Partial<RecommendationDraft> = {}) => ({
  theme: 'SUST',
  words: {
    en: {
      title: 'More benches',
      summary: 'Put benches where people wait.',
      paragraphs: ['That benches be put up.', 'That they have backs.'],
    },
  },
  figures: [figures, []],
  ...about,
})

/** A world in which a recommendation can be drafted: a heard publication, a secretary, a finding. */
export async function aWorldWithAFinding(world: TestWorld) {
  const secretary = await aSecretary(world)
  await aHeardPublication(world)
  return { secretary, finding: await aFinding(world, secretary) }
}

/** A motion before the cities on the register, with Sofia among them; returns the number of the recommendation. */
export async function aMotion(world: TestWorld, secretary: string, figures: readonly string[]) {
  const number = await draftRecommendation(world.network, aDraft(figures), secretary, world.now())
  await openMotion(world.network, number, CLOSES, secretary, world.now())
  return number
}

/** Casts the votes of cities, each by a delegate of its own. */
export async function castVotes(
  world: TestWorld,
  number: string,
  votes: Readonly<Record<string, Choice>>,
): Promise<void> {
  for (const [city, choice] of Object.entries(votes)) {
    const delegate = await aDelegate(world, city)
    await castCityVote(world.network, number, { city, choice }, delegate, world.now())
  }
}

/** A recommendation that Sofia, the one member, adopted; with an office to which it can be sent. */
export async function anAdoption(world: TestWorld) {
  const { secretary, finding } = await aWorldWithAFinding(world)
  const number = await aMotion(world, secretary, finding.figures)
  await castVotes(world, number, { sofia: 'yes' })
  await decideMotion(world.network, number, secretary, world.now())
  return { secretary, finding, number, office: await anOffice(world, secretary) }
}

/** A ministry that reads Serbian; returns its id. */
export const anOffice = (world: TestWorld, by: string, language = 'sr-Latn') =>
  registerAddressee(
    world.network,
    { names: { en: 'Ministry of Benches' }, level: 'national', email: 'ministry@example.org', language },
    by,
    world.now(),
  )

/** The last day on which an answer to `aLetter` is in time. */
export const DEADLINE = '2030-07-01'

/** An adopted recommendation that went out to one office; with the token of the link that it was sent. */
export async function aLetter(world: TestWorld) {
  const adoption = await anAdoption(world)
  const sending = { addressees: [adoption.office], deadlineOn: DEADLINE }
  await dispatchRecommendation(world, adoption.number, sending, adoption.secretary, world.now())
  return { ...adoption, token: tokenIn(world) }
}

/** What came of the first letter of a recommendation. */
export async function letterOf({ network }: TestWorld, number: string): Promise<Dispatch> {
  const recommendation = await findRecommendation(network, number)
  const [dispatch] = await dispatchesOf(network, [recommendation!.id])
  return dispatch!
}

/** The token in the last letter that went out. */
export function tokenIn({ mail, settings }: TestWorld): string {
  const [, token] =
    new RegExp(`${settings.BASE_URL}/network/answers/(\\S+)`).exec(mail.sent.at(-1)?.text ?? '') ?? []
  if (!token) throw new Error('no letter with a link went out')
  return token
}
