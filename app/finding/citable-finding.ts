/** A finding from which a recommendation chooses figures. */
import type { LocalText } from '#app/text/text.ts'
import type { ReadFigure } from './read-figure.ts'

export interface CitableFinding {
  readonly number: string
  readonly title: LocalText
  readonly figures: readonly ReadFigure[]
}
