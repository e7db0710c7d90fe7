/** Reading the office's form for a new vote: what was typed, in the city's zone and the consultation's currency. */
import { z } from 'zod'
import { instantOf } from '#app/consultation/local-time.server.ts'
import { parseMoney } from '#app/money.ts'
import type { NewVote } from './make-vote.server.ts'
import { equalShares, GREEDY } from './rules.ts'
import type { BallotLimit } from './vote.ts'

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
      rule: z.enum(['equal-shares', 'greedy'], { error: 'vote:rule-missing' }),
      stop: z.enum(['overspend', 'exhaustive']).default('overspend'),
      limit: z.enum(['none', 'number', 'cost'], { error: 'vote:limit-missing' }),
      limitNumber: z.string().trim().optional(),
      limitCost: z.string().trim().optional(),
      budget: amount(place, 'vote:budget-missing'),
      opens: instant(place),
      closes: instant(place),
      publishesBallots: z.literal('on').optional(),
      proposals: z.array(z.string(), { error: 'vote:proposals-missing' }).min(1, 'vote:proposals-missing'),
    })
    .transform((form, context): VoteFormValue => {
      const fault = (path: string, message: string) =>
        context.issues.push({ code: 'custom', path: [path], message, input: form })
      if (form.closes <= form.opens) fault('closes', 'vote:closes-before-it-opens')
      const { title, slug, budget, proposals } = form
      return {
        title,
        slug,
        budget,
        proposals,
        rule: form.rule === 'greedy' ? GREEDY : equalShares(form.stop, place.currency),
        ballotLimit: limitOf(form, place, fault),
        opensAt: form.opens,
        closesAt: form.closes,
        publishesBallots: form.publishesBallots === 'on',
      }
    })

const words = (missing: string, most: number, long: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, long)

/** An amount above zero, as people type it, in minor units. */
const amount = ({ currency }: Place, missing: string) =>
  z.string({ error: missing }).transform((typed, context) => {
    const minor = parseMoney(typed, currency)
    if (minor !== undefined && minor > 0) return minor
    context.issues.push({ code: 'custom', message: 'vote:amount-wrong', input: typed })
    return z.NEVER
  })

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

interface TypedLimit {
  readonly limit: BallotLimit['kind']
  readonly limitNumber?: string | undefined
  readonly limitCost?: string | undefined
}

function limitOf(
  { limit, limitNumber = '', limitCost = '' }: TypedLimit,
  { currency }: Place,
  fault: (path: string, message: string) => void,
): BallotLimit {
  if (limit === 'number' && /^[1-9]\d{0,3}$/.test(limitNumber))
    return { kind: 'number', most: Number(limitNumber) }
  if (limit === 'number') fault('limitNumber', 'vote:limit-number-wrong')
  const most = parseMoney(limitCost, currency) ?? 0
  if (limit === 'cost' && most > 0) return { kind: 'cost', most }
  if (limit === 'cost') fault('limitCost', 'vote:amount-wrong')
  return { kind: 'none' }
}
