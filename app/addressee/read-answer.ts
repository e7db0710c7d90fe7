/** A letter and its answer on a page. Neither the address nor the link of the office is ever among it. */
import type { LocalText } from '#app/text/text.ts'
import type { Level } from './addressee.ts'
import type { Verdict } from './answer.ts'
import type { DispatchState } from './dispatch.ts'

export interface ReadAnswer {
  /** Of the dispatch. */
  readonly id: string
  readonly addresseeId: string
  readonly name: LocalText
  readonly level: Level
  readonly deadlineOn: string
  readonly state: DispatchState
  readonly daysLate: number
  readonly sentAt: string | null
  readonly acknowledgedAt: string | null
  readonly answeredAt: string | null
  readonly verdict: Verdict | null
  readonly text: LocalText | null
}
