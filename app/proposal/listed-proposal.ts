/** A proposal as lists show it. */
import type { LocalText } from '#app/text/text.ts'

export interface ListedProposal {
  readonly number: number
  readonly title: LocalText
  readonly cost: number
  readonly currency: string
  readonly theme: string
  /** Null for the whole city. */
  readonly district: LocalText | null
  readonly place: string | null
  readonly supporters: number
}

/** So many proposals stand on a page of a list. */
export const PROPOSALS_A_PAGE = 20
