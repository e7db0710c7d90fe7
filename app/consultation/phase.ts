/** The dated parts of a consultation. Which one is now is told by the clock, never by a job. Runs anywhere. */
import type { RefusalCode } from '#app/refusal.ts'

/** In the order in which they come. */
export const PHASES = ['information', 'proposals', 'vote', 'results'] as const
export type PhaseKind = (typeof PHASES)[number]

/** Half-open: from `opensAt` on, until just before `closesAt`, both instants. */
export interface Phase {
  readonly kind: PhaseKind
  readonly opensAt: string
  readonly closesAt: string
  /** IANA; the wall times that people were told are of this zone. */
  readonly zone: string
}

export type PhaseState = 'done' | 'now' | 'next'

export function phaseStateAt(phase: Phase, now: Date): PhaseState {
  const at = now.toISOString()
  if (at < phase.opensAt) return 'next'
  return at < phase.closesAt ? 'now' : 'done'
}

/** The phase of this instant; undefined before the first, after the last and in a gap between two. */
export const phaseAt = (phases: readonly Phase[], now: Date): Phase | undefined =>
  phases.find((phase) => phaseStateAt(phase, now) === 'now')

/** Why nobody may write, change, support or take back a proposal now; undefined if they may. */
export const reasonNotToPropose = (phases: readonly Phase[], now: Date): RefusalCode | undefined =>
  phaseAt(phases, now)?.kind === 'proposals' ? undefined : 'not-in-proposals-phase'

/** A phase as a page shows it. */
export interface DatedPhase extends Phase {
  readonly is: PhaseState
  /** Whole days until it closes, the one that has begun counted; 0 when it is not now. */
  readonly daysLeft: number
}

const DAY_MS = 86_400_000

/** Phases with where they stand at `now`, for a page that must not look at the clock itself. */
export const datedPhases = (phases: readonly Phase[], now: Date): DatedPhase[] =>
  phases.map((phase) => {
    const is = phaseStateAt(phase, now)
    const left = Date.parse(phase.closesAt) - now.getTime()
    return { ...phase, is, daysLeft: is === 'now' ? Math.ceil(left / DAY_MS) : 0 }
  })

interface InPhases {
  readonly phases: readonly Phase[]
}

/** What is open now first, then what is to come, then what is over; in each the order in which they came stays. */
export function newestFirstOpen<Consultation extends InPhases>(
  consultations: readonly Consultation[],
  now: Date,
): Consultation[] {
  const rank = ({ phases }: InPhases) => {
    const states = phases.map((phase) => phaseStateAt(phase, now))
    return states.includes('now') ? 0 : states.includes('next') ? 1 : 2
  }
  return [...consultations].sort((one, other) => rank(one) - rank(other))
}
