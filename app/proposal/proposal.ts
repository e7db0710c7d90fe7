/** A proposal: what a resident asks the city to do, version by version. Runs anywhere. */
import { z } from 'zod'
import { type Phase, reasonNotToPropose } from '#app/consultation/phase.ts'
import { THEMES } from '#app/consultation/themes.ts'
import { minorDigits, parseMoney } from '#app/money.ts'
import type { RefusalCode } from '#app/refusal.ts'
import { isLanguageTag } from '#app/text/content-languages.ts'

/** What one numbered version says, but for its title and body, which are texts. */
export interface ProposalVersion {
  readonly version: number
  /** Minor units. */
  readonly cost: number
  readonly theme: string
  /** Null for the whole city. */
  readonly districtId: string | null
  /** In words; null where it has none. */
  readonly place: string | null
  readonly point: Point | null
  readonly madeAt: string
}

/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** A proposal as its latest version says. */
export interface Proposal extends ProposalVersion {
  readonly id: string
  /** Counts through the city, from 1. */
  readonly number: number
  readonly consultationId: string
  readonly consultationSlug: string
  readonly currency: string
  /** Null for imports, and once the person was forgotten. */
  readonly authorId: string | null
  /** When the first version was made. */
  readonly submittedAt: string
  readonly withdrawn: boolean
  readonly supporters: number
}

const words = (missing: string, long: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long)

const optional = <Kind extends z.ZodType>(kind: Kind) => kind.nullable().default(null)

const degrees = (most: number, message: string) =>
  z
    .string()
    .trim()
    .transform((typed) => Number(typed.replace(',', '.')))
    .pipe(z.number({ error: message }).min(-most, message).max(most, message))

/** What the form sends. Costs are read in `currency`; a place on the map is given by both coordinates or by none. */
export const proposalForm = (currency: string, districtIds: readonly string[]) =>
  z
    .object({
      title: words('proposal:title-missing', 'proposal:title-long', 120),
      body: words('proposal:body-missing', 'proposal:body-long', 8000),
      language: z
        .string({ error: 'proposal:language-missing' })
        .refine(isLanguageTag, { error: 'proposal:language-missing' }),
      cost: z
        .string({ error: 'proposal:cost-missing' })
        .transform((typed) => parseMoney(typed, currency))
        .pipe(
          z
            .number({ error: 'proposal:cost-wrong' })
            .min(1, 'proposal:cost-zero')
            .max(maximalCost(currency), 'proposal:cost-high'),
        ),
      theme: z.enum(THEMES, { error: 'proposal:theme-missing' }),
      districtId: optional(
        z.string().refine((id) => districtIds.includes(id), { error: 'proposal:district-unknown' }),
      ),
      place: optional(z.string().trim().max(200, 'proposal:place-long')),
      latitude: optional(degrees(90, 'proposal:latitude-wrong')),
      longitude: optional(degrees(180, 'proposal:longitude-wrong')),
    })
    .check(({ value, issues }) => {
      if ((value.latitude === null) === (value.longitude === null)) return
      const path = [value.latitude === null ? 'latitude' : 'longitude']
      issues.push({ code: 'custom', message: 'proposal:coordinates-half', path, input: value })
    })
export type ProposalForm = z.infer<ReturnType<typeof proposalForm>>

/** A moderator who removes a proposal says why; the reason is public. */
export const RemovalForm = z.object({
  reason: words('proposal:reason-missing', 'proposal:reason-long', 1000),
})

/** A thousand million units of the currency, so that sums of many stay exact. */
const maximalCost = (currency: string) => 10 ** (9 + minorDigits(currency))

interface Standing {
  readonly authorId: string | null
  readonly withdrawn: boolean
}

/** Why `accountId` may not write a new version of a proposal, or take it back, now; undefined if that may be. */
export function reasonNotToChange(
  proposal: Standing,
  phases: readonly Phase[],
  accountId: string,
  now: Date,
): RefusalCode | undefined {
  if (proposal.withdrawn) return 'withdrawn'
  if (proposal.authorId !== accountId) return 'not-allowed'
  return reasonNotToPropose(phases, now)
}

/** Why nobody may support a proposal, or take support back, now; undefined if they may. */
export function reasonNotToSupport(
  proposal: Pick<Standing, 'withdrawn'>,
  phases: readonly Phase[],
  now: Date,
): RefusalCode | undefined {
  return proposal.withdrawn ? 'withdrawn' : reasonNotToPropose(phases, now)
}
