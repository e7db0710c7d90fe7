/** A finding on a page, with the cities it speaks of among how many. */
import type { LocalText } from '#app/text/text.ts'
import type { CitedPublication } from './cited-publication.ts'
import type { Finding } from './finding.ts'
import type { ReadFigure } from './read-figure.ts'

export interface ReadFinding extends Finding {
  readonly title: LocalText
  readonly body: LocalText
  readonly figures: readonly ReadFigure[]
  readonly publications: readonly CitedPublication[]
  /** How many members the network had on the day of the finding. */
  readonly members: number
  /** How many of them it cites. */
  readonly membersCited: number
  /** Cited cities that are no members. */
  readonly guests: readonly LocalText[]
}
