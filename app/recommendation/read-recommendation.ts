/** A recommendation on a page, with everything that it rests on and everything that came of it. */

import type { AnswersSoFar } from '#app/addressee/dispatch.ts'
import type { ReadAnswer } from '#app/addressee/read-answer.ts'
import type { CitedPublication } from '#app/finding/cited-publication.ts'
import type { ReadFigure } from '#app/finding/read-figure.ts'
import type { LocalText } from '#app/text/text.ts'
import type { Choice } from './quorum.ts'
import type { Recommendation, RecommendationWords, Stage } from './recommendation.ts'

export interface ReadNote {
  /** Number through the whole text, from 1. */
  readonly note: number
  readonly paragraph: number
  readonly finding: string
  readonly figure: ReadFigure
}

export interface ReadVote {
  readonly city: string
  readonly name: LocalText
  /** Null while the city has not voted. */
  readonly choice: Choice | null
}

export interface ReadRecommendation extends Recommendation {
  readonly stage: Stage
  readonly words: RecommendationWords
  readonly notes: readonly ReadNote[]
  /** Numbers of the findings, each once, in the order of the notes. */
  readonly findings: readonly string[]
  readonly publications: readonly CitedPublication[]
  /** Every city of the frozen roll, by name. */
  readonly votes: readonly ReadVote[]
  readonly answers: readonly ReadAnswer[]
  readonly soFar: AnswersSoFar
  /** Cited publications that were corrected since. */
  readonly corrected: readonly {
    readonly slug: string
    readonly city: LocalText
    readonly publication: number
    readonly by: number
  }[]
}
