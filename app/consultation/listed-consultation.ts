/** A consultation as lists show it. */
import type { LocalText } from '#app/text/text.ts'
import type { DatedPhase } from './phase.ts'

export interface ListedConsultation {
  readonly slug: string
  readonly theme: string
  readonly title: LocalText
  readonly summary: LocalText | null
  readonly standing: Standing
  readonly phases: readonly DatedPhase[]
}

/** What a consultation is doing: in a phase, before the next one, or over. */
export type Standing =
  | { readonly is: 'open'; readonly phase: DatedPhase }
  | { readonly is: 'waiting'; readonly phase: DatedPhase }
  | { readonly is: 'over'; readonly phase: DatedPhase | null }

/** Where a consultation stands, from its phases in their order. */
export function standingOf(phases: readonly DatedPhase[]): Standing {
  const now = phases.find(({ is }) => is === 'now')
  if (now) return { is: 'open', phase: now }
  const next = phases.find(({ is }) => is === 'next')
  return next ? { is: 'waiting', phase: next } : { is: 'over', phase: phases.at(-1) ?? null }
}
