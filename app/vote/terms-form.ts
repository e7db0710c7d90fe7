/** The part of the office's form that says under which terms a vote is counted. Runs anywhere. */
import { z } from 'zod'
import { parseMoney } from '#app/money.ts'
import type { Fault } from './rule-form.ts'
import type { WishedTerms } from './wished-terms.ts'

export const termsFields = {
  turnout: z.string().trim().optional(),
  acceptance: z.string().trim().optional(),
  blanks: z.enum(['count', 'ignore']).default('count'),
  none: z.string().optional(),
  exclusive: z.array(z.string()).default([]),
  /** What is kept for a district, by its id. */
  districts: z.record(z.string(), z.string().trim().optional()).default({}),
}

const form = z.object(termsFields)
type TermsForm = z.infer<typeof form>

export function termsTyped(form: TermsForm, currency: string, fault: Fault): WishedTerms {
  const { blanks, none, exclusive, districts } = form
  return {
    turnout: wholeOr(form.turnout, 1_000_000_000, () => fault('turnout', 'vote:limit-number-wrong')),
    acceptance: {
      parts: wholeOr(form.acceptance, 100, () => fault('acceptance', 'vote:percent-wrong')),
      of: 100,
    },
    blanks,
    none: none || null,
    exclusive,
    districts: Object.entries(districts).flatMap(([id, typed]) => {
      if (!typed) return []
      const budget = parseMoney(typed, currency)
      if (budget === undefined) fault(`districts.${id}`, 'vote:amount-wrong')
      return budget ? [{ id, budget }] : []
    }),
  }
}

/** Nothing typed asks for nothing. */
function wholeOr(typed: string | undefined, most: number, wrong: () => void): number {
  if (!typed) return 0
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
  if (number <= most) return number
  wrong()
  return 0
}
