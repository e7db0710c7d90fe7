/** A figure on a page: whose it is, what is counted, in which unit. */
import type { CitableFigure } from '#app/publication/citable-figures.ts'
import type { LocalText } from '#app/text/text.ts'
import type { Figure } from './finding.ts'

export interface ReadFigure extends Figure {
  readonly cityName: LocalText
  /** As the finding wrote it down. */
  readonly label: LocalText
  /** As the publication offers it, in the words of the house; null for figures that only the finding names. */
  readonly known: KnownFigure | null
}

export interface KnownFigure {
  /** A key of the house's sentences, with a place for `{option}`. */
  readonly label: CitableFigure['label']
  /** `money`: minor units of `currency`. */
  readonly unit: CitableFigure['unit']
  readonly currency: string
  /** The option that it is about, in the best of the reader's languages. */
  readonly option: LocalText | null
}

/** The number of a figure; null if what stands there is no number. */
export function numberIn({ value }: Pick<Figure, 'value'>): number | null {
  const parsed: unknown = JSON.parse(value)
  return typeof parsed === 'number' ? parsed : null
}
