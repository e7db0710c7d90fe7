/** What became of a consultation, or of one proposal: from the count to the answers. Plain data; pages put it together. */
import type { LocalText } from '#app/text/text.ts'
import type { VoteState } from '#app/vote/vote.ts'

export interface Became {
  readonly votes: readonly VoteOutcome[]
  /** Adopted recommendations that cite a publication of these votes, the latest first. */
  readonly recommendations: readonly CitedIn[]
}

export interface VoteOutcome {
  readonly slug: string
  readonly title: LocalText
  readonly state: VoteState
  readonly closesAt: string
  /** Counted ballots; null while they are not counted. */
  readonly ballots: number | null
  /** Number of the publication; null while nothing was released. */
  readonly publication: number | null
  /** Whether the proposal that this is about won; null for a whole consultation, and before the count. */
  readonly won: boolean | null
}

export interface CitedIn {
  /** `R-2026-01` */
  readonly number: string
  readonly title: LocalText
  readonly adoptedAt: string
  /** `F-2026-01`, through which it cites. */
  readonly findings: readonly string[]
  readonly answers: readonly {
    readonly id: string
    readonly name: LocalText
    readonly state: 'not-sent' | 'waiting' | 'late' | 'answered' | 'answered-late'
    readonly verdict: 'accepted' | 'accepted-in-part' | 'declined' | null
    readonly answeredAt: string | null
    readonly deadlineOn: string
  }[]
}

/** Whether there is anything to show yet. */
export const hasBecome = ({ votes }: Became) => votes.some(({ state }) => state !== 'draft')
