/** A consultation: a theme, dated phases, and what people write in them. Runs anywhere. */
import { z } from 'zod'
import { PHASES, type Phase, type PhaseKind } from './phase.ts'
import { THEMES } from './themes.ts'

export interface Consultation {
  readonly id: string
  readonly slug: string
  readonly theme: string
  readonly currency: string
  /** Where imported data come from, with its licence; null for what the city made itself. */
  readonly source: string | null
  readonly madeAt: string
  /** In the order in which they open. */
  readonly phases: readonly Phase[]
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/
const isLocal = (typed: unknown) => typeof typed === 'string' && LOCAL.test(typed)

/** Wall time as `datetime-local` fields send it; `missing` says which one was left out. */
const localTime = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .regex(LOCAL, 'consultation:time-wrong')
    .transform((typed) => typed.slice(0, 16))

const words = (missing: string, long: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long)

/** What the office's form sends. The zone is the city's; the end of one phase is the beginning of the next. */
export const ConsultationForm = z
  .object({
    title: words('consultation:title-missing', 'consultation:title-long', 160),
    summary: words('consultation:summary-missing', 'consultation:summary-long', 400),
    body: words('consultation:body-missing', 'consultation:body-long', 20_000),
    slug: z
      .string({ error: 'consultation:slug-missing' })
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'consultation:slug-wrong')
      .max(60, 'consultation:slug-long'),
    theme: z.enum(THEMES, { error: 'consultation:theme-missing' }),
    information: localTime('consultation:information-missing'),
    proposals: localTime('consultation:proposals-missing'),
    vote: localTime('consultation:vote-missing'),
    results: localTime('consultation:results-missing'),
    end: localTime('consultation:end-missing'),
  })
  .check((context) => {
    const { value } = context
    for (const [earlier, later] of neighbours(BOUNDARIES))
      if (isLocal(value[earlier]) && isLocal(value[later]) && value[later] <= value[earlier])
        context.issues.push({
          code: 'custom',
          message: 'consultation:time-order',
          path: [later],
          input: value,
        })
  })
export type ConsultationForm = z.infer<typeof ConsultationForm>

/** The fields with times, in order: each phase begins at its own, and ends at the next. */
export const BOUNDARIES = [...PHASES, 'end'] as const

/** A phase as it is told to people; instants are derived from it. */
export interface LocalPhase {
  readonly kind: PhaseKind
  readonly opensLocal: string
  readonly closesLocal: string
  readonly zone: string
}

/** The four phases of a filled-in form. */
export const localPhasesOf = (form: ConsultationForm, zone: string): LocalPhase[] =>
  neighbours(BOUNDARIES).flatMap(([kind, next]) =>
    kind === 'end' ? [] : [{ kind, opensLocal: form[kind], closesLocal: form[next], zone }],
  )

function neighbours<Item>(items: readonly Item[]): [Item, Item][] {
  return items.slice(1).flatMap((later, index) => {
    const earlier = items[index]
    return earlier === undefined ? [] : [[earlier, later] as [Item, Item]]
  })
}
