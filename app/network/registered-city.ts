/** A city as the network's register knows it. */
import type { LocalText } from '#app/text/text.ts'

export interface RegisteredCity {
  readonly slug: string
  readonly kind: 'member' | 'guest'
  /** ISO 3166-1 alpha-2; XK for Kosovo*. A label, never a grouping. */
  readonly country: string
  /** Official languages, BCP 47 with script, the first one first. */
  readonly languages: readonly string[]
  readonly latitude: number
  readonly longitude: number
  /** One of the accents of `app/ui/accents.ts`. */
  readonly accent: string
  /** It has pages of its own on this installation. */
  readonly isOpen: boolean
  readonly demonstration: boolean
  /** In the reader's language, else as the city itself writes it. */
  readonly name: LocalText
  /** As the city itself writes it, one text an official language, without repeats. */
  readonly ownNames: readonly LocalText[]
}

/** Names of cities by slug, for pages that only name them. */
export type CityNames = ReadonlyMap<string, LocalText>
