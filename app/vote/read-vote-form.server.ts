/** Reading the office's form for a new vote: what was typed, in the city's zone and the consultation's currency. */
import { z } from 'zod'
import { instantOf } from '#app/consultation/local-time.server.ts'
import { parseMoney } from '#app/money.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import type { NewVote } from './make-vote.server.ts'
import { type Fault, ruleAndLimit, ruleFields } from './rule-form.ts'
import { termsFields, termsTyped } from './terms-form.ts'

interface Place {
  /** IANA. */
  readonly zone: string
  /** ISO 4217. */
  readonly currency: string
}

/** What the form itself says of a vote; the consultation and the language are known from elsewhere. */
export type VoteFormValue = Omit<NewVote, 'consultationId' | 'language'>

/** The schema of the form; what it returns can be made into a vote. Messages are keys of sentences. */
export const voteForm = (place: Place) =>
  z
    .object({
      title: words('vote:title-missing', 160, 'vote:title-long'),
      slug: words('vote:slug-missing', 60, 'vote:slug-long').regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'vote:slug-wrong',
      ),
      ...ruleFields,
      ...termsFields,
      budget: z.string().trim().optional(),
      opens: instant(place),
      closes: instant(place),
      publishesBallots: z.literal('on').optional(),
      proposals: z.array(z.string(), { error: 'vote:proposals-missing' }).min(1, 'vote:proposals-missing'),
    })
    .transform((form, context): VoteFormValue => {
      const fault = (path: string, message: string) =>
        context.issues.push({ code: 'custom', path: path.split('.'), message, input: form })
      if (form.closes <= form.opens) fault('closes', 'vote:closes-before-it-opens')
      const { title, slug, proposals } = form
      return {
        title,
        slug,
        budget: RULE_FACTS[form.rule].spends ? budgetOf(form.budget, place, fault) : 0,
        proposals,
        ...ruleAndLimit(form, { ...place, options: proposals.length }, fault),
        terms: termsTyped(form, place.currency, fault),
        opensAt: form.opens,
        closesAt: form.closes,
        publishesBallots: form.publishesBallots === 'on',
      }
    })

const words = (missing: string, most: number, long: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long)

/** An amount above zero, as people type it, in minor units. */
function budgetOf(typed: string | undefined, { currency }: Place, fault: Fault): number {
  const minor = parseMoney(typed ?? '', currency)
  if (minor !== undefined && minor > 0) return minor
  fault('budget', typed ? 'vote:amount-wrong' : 'vote:budget-missing')
  return 0
}

/** The instant of a wall time in the city's zone. */
const instant = ({ zone }: Place) =>
  z
    .string({ error: 'vote:time-missing' })
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/, { error: 'vote:time-wrong', abort: true })
    .transform((typed, context) => {
      const at = instantIfAny(typed, zone)
      if (at !== undefined) return new Date(at)
      context.issues.push({ code: 'custom', message: 'vote:time-not-shown', input: typed })
      return z.NEVER
    })

/** Undefined for days that no calendar has and for wall times that clocks show never or twice. */
function instantIfAny(local: string, zone: string): string | undefined {
  try {
    return instantOf(local, zone)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
