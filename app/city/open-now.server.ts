/** What is open today in the cities of this installation, for the network's front page. */
import { allConsultations } from '#app/consultation/consultations.server.ts'
import { phaseAt } from '#app/consultation/phase.ts'
import { cityPath } from '#app/http/addresses.ts'
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import { voteStateAt } from '#app/vote/vote.ts'
import { allVotes } from '#app/vote/votes.server.ts'
import type { Cities, City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import { cityNameOf } from './city-name.server.ts'
import { findCityRow } from './city-rows.server.ts'

export interface OpenThing {
  /** Address of its page. */
  readonly to: string
  readonly title: LocalText
  readonly summary?: LocalText
  /** A slug. */
  readonly city: string
  readonly cityName: LocalText
  readonly kind: 'proposals' | 'vote' | 'information'
  /** The instant from which it is closed. */
  readonly until: string
  /** IANA; the city's. */
  readonly zone: string
}

type Untitled = Omit<OpenThing, 'title' | 'summary' | 'cityName'> & {
  readonly titleOf: string
  readonly summaryOf: string
}

/** Everything that is open at `now`, what closes soonest first; opens every city once. */
export async function openNow(cities: Cities, languages: readonly string[], now: Date): Promise<OpenThing[]> {
  const things: OpenThing[] = []
  for (const slug of await cities.slugs()) {
    const city = await cities.find(slug)
    if (city) things.push(...(await openIn(city, languages, now)))
  }
  return things.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.to < b.to ? -1 : 1))
}

async function openIn(city: City, languages: readonly string[], now: Date): Promise<OpenThing[]> {
  const row = await findCityRow(city.db)
  if (!row) return []
  const open = [
    ...(await openVotes(city, row.time_zone, now)),
    ...(await openConsultations(city, row.time_zone, now)),
  ]
  const owners = open.flatMap(({ titleOf, summaryOf }) => [titleOf, summaryOf])
  const texts = await textsOf(shared(city.db), owners, languages)
  const cityName = await cityNameOf(city.db, city.slug, languages)
  return open.map(({ titleOf, summaryOf, ...thing }) => {
    const summary = texts.get(summaryOf, 'summary')
    return {
      ...thing,
      title: texts.need(titleOf, 'title'),
      ...(summary ? { summary } : {}),
      cityName,
    }
  })
}

/** Votes whose sealed instants say that they are open, whatever the phase says. */
async function openVotes({ slug, db }: City, zone: string, now: Date): Promise<Untitled[]> {
  return (await allVotes(db))
    .filter((vote) => voteStateAt(vote, now) === 'open')
    .map((vote) => ({
      to: cityPath(slug, 'votes', vote.slug),
      titleOf: vote.id,
      summaryOf: vote.consultationId,
      city: slug,
      kind: 'vote',
      until: vote.closesAt,
      zone,
    }))
}

async function openConsultations({ slug, db }: City, zone: string, now: Date): Promise<Untitled[]> {
  return (await allConsultations(db)).flatMap((consultation) => {
    const phase = phaseAt(consultation.phases, now)
    if (phase?.kind !== 'information' && phase?.kind !== 'proposals') return []
    return {
      to: cityPath(slug, 'consultations', consultation.slug),
      titleOf: consultation.id,
      summaryOf: consultation.id,
      city: slug,
      kind: phase.kind,
      until: phase.closesAt,
      zone,
    }
  })
}
