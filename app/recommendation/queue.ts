/** What waits at the secretariat's desk. */
import type { LocalText } from '#app/text/text.ts'

interface About {
  readonly number: string
  readonly title: LocalText
}

export type QueueItem =
  /** Voting is over, or every city has voted. */
  | (About & {
      readonly kind: 'decide'
      readonly voted: number
      readonly roll: number
      readonly closesAt: string
    })
  /** Letters that the post did not take. */
  | (About & { readonly kind: 'unsent'; readonly count: number })
  /** Adopted, and sent to nobody. */
  | (About & { readonly kind: 'dispatch'; readonly decidedAt: string })
  /** A draft that was not put to the cities. */
  | (About & { readonly kind: 'draft'; readonly draftedAt: string })
  /** Answers past their deadline. */
  | (About & { readonly kind: 'late'; readonly count: number; readonly days: number })
  /** Publications on a theme that no finding cites. */
  | { readonly kind: 'uncited'; readonly theme: string; readonly count: number; readonly since: string }

/** A motion that runs: nothing to do but to know. */
export interface RunningMotion extends About {
  readonly voted: number
  readonly roll: number
  readonly closesAt: string
}

export interface Queue {
  /** The most urgent first. */
  readonly items: readonly QueueItem[]
  readonly running: readonly RunningMotion[]
}
