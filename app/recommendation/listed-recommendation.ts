/** A recommendation as lists show it. */
import type { AnswersSoFar } from '#app/addressee/dispatch.ts'
import type { LocalText } from '#app/text/text.ts'
import type { Stage } from './recommendation.ts'

export interface ListedRecommendation {
  readonly number: string
  readonly theme: string
  readonly title: LocalText
  readonly stage: Stage
  /** Null until it is decided. */
  readonly decidedAt: string | null
  readonly closesAt: string | null
  readonly yes: number
  /** Cities that have voted, whatever they voted. */
  readonly voted: number
  readonly roll: number
  readonly citiesCited: number
  readonly soFar: AnswersSoFar
}

/** One that was adopted, as the network's front page shows it. */
export interface AdoptedRecommendation extends AnswersSoFar {
  readonly number: string
  readonly title: LocalText
  readonly adoptedAt: string
  readonly yes: number
  readonly roll: number
  readonly citiesCited: number
}
