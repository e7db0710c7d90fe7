/** What the list of publications in the network draws. */
import type { LocalText } from '#app/text/text.ts'
import type { NetworkDb } from '#db/network/schema.ts'
import { listHeard } from './heard-publications.server.ts'
import { wordsFor } from './publication-sheet.ts'

export interface HeardRow {
  readonly city: string
  readonly cityName: LocalText
  readonly timeZone: string
  readonly number: number
  readonly title: LocalText
  readonly releasedAt: string
  readonly theme: string
  readonly ballots: number
}

/** All that the network heard, newest first. */
export async function heardRows(network: NetworkDb, languages: readonly string[]): Promise<HeardRow[]> {
  return (await listHeard(network)).map(({ city, number, theme, publication }) => ({
    city,
    cityName: wordsFor(publication.city.names, languages, city),
    timeZone: publication.city.timeZone,
    number,
    title: wordsFor(publication.question.titles, languages, publication.question.slug),
    releasedAt: publication.releasedAt,
    theme,
    ballots: publication.turnout.ballots,
  }))
}
