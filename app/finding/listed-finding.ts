/** A finding as lists show it. */
import type { LocalText } from '#app/text/text.ts'

export interface ListedFinding {
  readonly number: string
  readonly theme: string
  readonly madeAt: string
  readonly title: LocalText
  /** How many cities it cites. */
  readonly cities: number
}
