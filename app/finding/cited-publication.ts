/** A publication as findings and recommendations name it. */
import type { LocalText } from '#app/text/text.ts'
import type { ElectorateBasis } from '#app/vote/manifest.ts'
import type { Rule } from '#app/voting/rule.ts'

export interface CitedPublication {
  readonly city: string
  readonly cityName: LocalText
  /** The city's, for its line in the thread. */
  readonly accent: string
  /** Cited, and not counted among the members. */
  readonly isGuest: boolean
  readonly number: number
  readonly question: LocalText | null
  /** Slug of the vote in the city. */
  readonly vote: string
  /** At least so many people might vote. */
  readonly electorate: number
  readonly basis: ElectorateBasis
  readonly ballots: number
  readonly rule: Rule['id']
  readonly opensAt: string
  readonly closesAt: string
  readonly releasedAt: string
}
