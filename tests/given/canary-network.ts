/** A network that has heard two canary towns, and recommendations on them at every stage. */
import { answerDispatch } from '#app/addressee/answer-dispatch.server.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import { figuresOf } from '#app/finding/figures.server.ts'
import { findFinding } from '#app/finding/findings.server.ts'
import { makeFinding } from '#app/finding/make-finding.server.ts'
import { castCityVote } from '#app/recommendation/cast-city-vote.server.ts'
import { decideMotion } from '#app/recommendation/decide-motion.server.ts'
import { dispatchRecommendation } from '#app/recommendation/dispatch-recommendation.server.ts'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import type { CanaryTown } from './canary-town.ts'
import { aDelegate, aDraft, aMotion, anOffice, aSecretary, signedIn, tokenIn } from './chain.ts'
import type { TestWorld } from './world.ts'

export interface CanaryNetwork {
  readonly findings: readonly string[]
  /** Numbers: adopted and answered, before the cities, a draft. */
  readonly recommendations: readonly string[]
  /** Of the link to a letter. */
  readonly token: string
  /** `Cookie` headers: of the secretariat, and of the delegate of each town. */
  readonly secretary: string
  readonly delegates: readonly string[]
}

const POINTERS = ['/turnout/ballots', '/outcome/spent', '/outcome/mostSupported/supporters']

/** Both towns are cited by a recommendation that was adopted, sent out and answered; another waits for votes. */
export async function aCanaryNetwork(world: TestWorld, towns: readonly CanaryTown[]): Promise<CanaryNetwork> {
  const { network, now } = world
  const secretary = await aSecretary(world)
  const delegates = []
  for (const { slug } of towns) delegates.push(await aDelegate(world, slug))
  const { finding, figures } = await aFindingOnAll(world, secretary, towns)
  const [adopted, running] = [
    await aMotion(world, secretary, figures),
    await aMotion(world, secretary, figures),
  ]
  for (const [index, { slug: city }] of towns.entries())
    await castCityVote(network, adopted, { city, choice: 'yes' }, delegates[index] ?? '', now())
  const draft = await draftRecommendation(network, aDraft(figures), secretary, now())
  await decideMotion(network, adopted, secretary, now())
  return {
    findings: [finding],
    recommendations: [adopted, running, draft],
    token: await sendAndAnswer(world, adopted, secretary),
    secretary: await signedIn(world, secretary),
    delegates: await Promise.all(delegates.map((delegate) => signedIn(world, delegate))),
  }
}

async function aFindingOnAll({ network, now }: TestWorld, by: string, towns: readonly CanaryTown[]) {
  const figures = towns.flatMap(({ slug: city }) =>
    POINTERS.map((pointer) => ({ city, publication: 1, pointer })),
  )
  const words = { en: { title: 'Two towns chose', body: 'Each chose for itself.' } }
  const finding = await makeFinding(network, { theme: 'SUST', words, figures }, by, now())
  const found = await findFinding(network, finding)
  return { finding, figures: (await figuresOf(network, [found?.id ?? ''])).map(({ id }) => id) }
}

async function sendAndAnswer(world: TestWorld, number: string, by: string): Promise<string> {
  const sending = { addressees: [await anOffice(world, by)], deadlineOn: '2030-07-01' }
  await dispatchRecommendation(world, number, sending, by, world.now())
  const recommendation = await findRecommendation(world.network, number)
  for (const { id } of await dispatchesOf(world.network, [recommendation?.id ?? '']))
    await answerDispatch(
      world.network,
      id,
      { verdict: 'accepted', text: 'Gladly.', language: 'en' },
      world.now(),
    )
  return tokenIn(world)
}
