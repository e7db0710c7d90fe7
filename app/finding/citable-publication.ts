/** A publication from which the secretariat chooses figures. */
import type { LocalText } from '#app/text/text.ts'
import type { KnownFigure } from './read-figure.ts'

export interface CitablePublication {
  readonly city: string
  readonly cityName: LocalText
  readonly number: number
  readonly question: LocalText | null
  readonly figures: readonly CitableChoice[]
}

export interface CitableChoice {
  /** What the form sends. */
  readonly key: string
  /** Canonical JSON. */
  readonly value: string
  readonly known: KnownFigure
}
