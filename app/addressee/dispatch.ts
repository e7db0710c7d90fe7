/** A recommendation on its way to an addressee, and what came back. */
import { z } from 'zod'
import type { Level } from './addressee.ts'
import type { Verdict } from './answer.ts'

export interface Dispatch {
  readonly id: string
  readonly recommendationId: string
  readonly addresseeId: string
  readonly level: Level
  /** The last day on which an answer is in time, in UTC. */
  readonly deadlineOn: string
  readonly dispatchedAt: string
  /** Null until the letter went out. */
  readonly sentAt: string | null
  readonly acknowledgedAt: string | null
  readonly verdict: Verdict | null
  readonly answeredAt: string | null
}

export type DispatchState = 'not-sent' | 'waiting' | 'late' | 'answered' | 'answered-late'

/** Where a dispatch stands at `now`. An answer stands once given, also when it came late. */
export function stateOfDispatch(dispatch: Dispatch, now: Date): DispatchState {
  const { answeredAt, deadlineOn, sentAt } = dispatch
  if (answeredAt !== null) return dayOf(answeredAt) > deadlineOn ? 'answered-late' : 'answered'
  if (sentAt === null) return 'not-sent'
  return dayOf(now.toISOString()) > deadlineOn ? 'late' : 'waiting'
}

/** Whole days from the deadline to the answer, or to `now` while there is none; 0 if it is in time. */
export function daysLate({ answeredAt, deadlineOn }: Dispatch, now: Date): number {
  const day = dayOf(answeredAt ?? now.toISOString())
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(deadlineOn)) / 86_400_000))
}

/** What became of all letters of one recommendation, in numbers. */
export interface AnswersSoFar {
  readonly dispatched: number
  readonly answered: number
  /** Not answered, and still in time. */
  readonly waiting: number
  /** Not answered, and past the deadline. */
  readonly late: number
  /** The nearest deadline among those waiting; null if nobody waits. */
  readonly nextDeadlineOn: string | null
  /** The most days that one of the late is late; 0 if none is. */
  readonly mostDaysLate: number
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** Counts; letters that have not gone out yet wait as well. */
export function answersSoFar(dispatches: readonly Dispatch[], now: Date): AnswersSoFar {
  const open = dispatches.filter(({ answeredAt }) => answeredAt === null)
  const late = open.filter((dispatch) => stateOfDispatch(dispatch, now) === 'late')
  const waiting = open.filter((dispatch) => stateOfDispatch(dispatch, now) !== 'late')
  const verdict = (wanted: Verdict) => dispatches.filter((dispatch) => dispatch.verdict === wanted).length
  return {
    dispatched: dispatches.length,
    answered: dispatches.length - open.length,
    waiting: waiting.length,
    late: late.length,
    nextDeadlineOn: waiting.map(({ deadlineOn }) => deadlineOn).sort()[0] ?? null,
    mostDaysLate: Math.max(0, ...late.map((dispatch) => daysLate(dispatch, now))),
    verdicts: {
      accepted: verdict('accepted'),
      'accepted-in-part': verdict('accepted-in-part'),
      declined: verdict('declined'),
    },
  }
}

/** What the form sends; `addressees` repeats, once per ticked office. */
export const DispatchForm = z.object({
  addressees: z
    .array(z.string(), 'addressee:addressees-missing')
    .min(1, 'addressee:addressees-missing')
    .max(200),
  deadlineOn: z.iso.date('addressee:deadline-missing'),
})

const dayOf = (instant: string) => instant.slice(0, 10)
