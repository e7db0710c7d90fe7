/** The network's half of the chain: findings, two recommendations, votes of cities, letters and answers. */

import { acknowledgeDispatch } from '#app/addressee/acknowledge-dispatch.server.ts'
import { answerDispatch } from '#app/addressee/answer-dispatch.server.ts'
import { dispatchesOf } from '#app/addressee/dispatches.server.ts'
import { registerAddressee } from '#app/addressee/register-addressee.server.ts'
import { figuresOf } from '#app/finding/figures.server.ts'
import { findFinding } from '#app/finding/findings.server.ts'
import { makeFinding } from '#app/finding/make-finding.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { citableFigures } from '#app/publication/citable-figures.ts'
import { listHeard } from '#app/publication/heard-publications.server.ts'
import { castCityVote } from '#app/recommendation/cast-city-vote.server.ts'
import { decideMotion } from '#app/recommendation/decide-motion.server.ts'
import { dispatchRecommendation } from '#app/recommendation/dispatch-recommendation.server.ts'
import { draftRecommendation } from '#app/recommendation/draft-recommendation.server.ts'
import { openMotion } from '#app/recommendation/open-motion.server.ts'
import { findRecommendation } from '#app/recommendation/recommendations.server.ts'
import type { World } from '#app/world.ts'
import {
  ADDRESSEES,
  type DemoFigure,
  type DemoFinding,
  type DemoRecommendation,
  FIRST_FINDING,
  FIRST_RECOMMENDATION,
  SECOND_FINDING,
  SECOND_RECOMMENDATION,
} from '#db/demo/network.ts'
import { calendarDay, day } from './days.ts'
import type { NetworkPeople } from './network.ts'

const LANGUAGES = ['en', 'sr-Cyrl'] as const

export async function carryThroughTheNetwork(
  world: World,
  people: NetworkPeople,
  today: Date,
): Promise<void> {
  const acting = { world, people, today }
  const first = await recommend(acting, FIRST_FINDING, FIRST_RECOMMENDATION)
  await decideMotion(world.network, first, people.secretariat, day(today, FIRST_RECOMMENDATION.motion.closes))
  await sendAndAnswer(acting, first)
  await recommend(acting, SECOND_FINDING, SECOND_RECOMMENDATION)
}

interface Acting {
  readonly world: World
  readonly people: NetworkPeople
  readonly today: Date
}

/** Makes the finding, drafts the recommendation on it, puts it to the cities and casts their votes. */
async function recommend(acting: Acting, finding: DemoFinding, planned: DemoRecommendation): Promise<string> {
  const { world, people, today } = acting
  const figures = await makeDemoFinding(acting, finding)
  const words = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        title: planned.title[language],
        summary: planned.summary[language],
        paragraphs: planned.paragraphs.map(({ text }) => text[language]),
      },
    ]),
  )
  const cited = planned.paragraphs.map(({ cites }) => cites.map((position) => figures[position - 1] ?? ''))
  const draft = { theme: planned.theme, words, figures: cited }
  const number = await draftRecommendation(
    world.network,
    draft,
    people.secretariat,
    day(today, planned.drafted),
  )
  const { opens, closes } = planned.motion
  await openMotion(world.network, number, day(today, closes), people.secretariat, day(today, opens))
  for (const [city, choice] of Object.entries(planned.votes)) {
    const delegate = people.delegates.get(city) ?? ''
    await castCityVote(world.network, number, { city, choice }, delegate, day(today, opens + 2))
  }
  return number
}

/** Makes a finding and returns the ids of its figures in their order. */
async function makeDemoFinding({ world, people, today }: Acting, finding: DemoFinding): Promise<string[]> {
  const words = Object.fromEntries(
    LANGUAGES.map((language) => [language, { title: finding.title[language], body: finding.body[language] }]),
  )
  const figures = await Promise.all(finding.figures.map((figure) => figureToCite(world, figure)))
  const made = { theme: finding.theme, words, figures }
  const number = await makeFinding(world.network, made, people.secretariat, day(today, finding.day))
  const found = await findFinding(world.network, number)
  return (await figuresOf(world.network, found ? [found.id] : [])).map(({ id }) => id)
}

async function figureToCite({ network }: World, { city, figure }: DemoFigure) {
  const [heard] = await listHeard(network, { city })
  const citable = heard && citableFigures(heard.publication).find(({ name }) => name === figure)
  if (!heard || !citable) throw new Error(`${city} has published no figure ${figure}`)
  const label = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      translatorOf(language)(citable.label, { option: Object.values(citable.option?.titles ?? {})[0] ?? '' }),
    ]),
  )
  return { city, publication: heard.number, pointer: citable.pointer, label }
}

async function sendAndAnswer({ world, people, today }: Acting, number: string): Promise<void> {
  const { dispatch } = FIRST_RECOMMENDATION
  if (!dispatch) return
  const addressees = []
  for (const { key, level, name } of ADDRESSEES) {
    const office = { names: name, level, email: `${key}@offices.example`, language: 'en' }
    addressees.push(
      await registerAddressee(world.network, office, people.secretariat, day(today, dispatch.day)),
    )
  }
  const sending = { addressees, deadlineOn: calendarDay(day(today, dispatch.deadline)) }
  await dispatchRecommendation(world, number, sending, people.secretariat, day(today, dispatch.day))
  const recommendation = await findRecommendation(world.network, number)
  for (const { id, addresseeId } of await dispatchesOf(
    world.network,
    recommendation ? [recommendation.id] : [],
  )) {
    const answer = ADDRESSEES[addressees.indexOf(addresseeId)]?.answer
    if (!answer) continue
    await acknowledgeDispatch(world.network, id, day(today, dispatch.day + 3))
    const words = { verdict: answer.verdict, text: answer.text.en, language: 'en' }
    await answerDispatch(world.network, id, words, day(today, answer.day))
  }
}
