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
