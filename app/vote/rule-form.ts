/**
 * The part of the office's form that says by which rule a vote is counted and what its ballots say. Runs anywhere.
 */
import { z } from 'zod'
import { minorDigits, parseMoney } from '#app/money.ts'
import { type BallotLimit, kindOfLimit } from '#app/vote/vote.ts'
import type { Rule, RuleId } from '#app/voting/rule.ts'
import { usualRule } from '#app/voting/usual-rules.ts'

/** The rules as a moderator looks for them: by what is to be decided. */
export const RULE_GROUPS: Readonly<Record<'budget' | 'one' | 'several' | 'order', readonly RuleId[]>> = {
  budget: ['equal-shares', 'greedy', 'phragmen'],
  one: ['plurality', 'runoff', 'irv', 'schulze'],
  several: ['approval', 'k-of-n', 'scottish-stv', 'borda', 'points', 'score'],
  order: ['harmonic'],
}

const RULES = Object.values(RULE_GROUPS).flat()

/** How options of a budget are marked. */
export const MARKS = ['approve', 'points', 'scores', 'ranks'] as const

const number = z.string().trim().optional()

/** Everything is text, as it is typed; what a rule does not ask for is not looked at. */
export const ruleFields = {
  rule: z.enum(RULES as [RuleId, ...RuleId[]], { error: 'vote:rule-missing' }),
  seats: number,
  choices: number,
  pointsSum: number,
  pointsMost: number,
  scoreMost: number,
  unjudged: z.enum(['zero', 'left-out']).default('zero'),
  second: z.enum(['ranked', 'new-vote']).default('ranked'),
  marks: z.enum(MARKS).default('approve'),
  stop: z.enum(['overspend', 'exhaustive']).default('overspend'),
  completion: z.enum(['add1', 'add1-utilitarian', 'utilitarian', 'none']).default('add1'),
  comparison: z.literal('on').optional(),
  limit: z.enum(['none', 'number', 'cost']).default('none'),
  limitNumber: number,
  limitCost: number,
}

const form = z.object(ruleFields)
export type RuleForm = z.infer<typeof form>

/** Notes what is wrong with a field; the message is the key of a sentence. */
export type Fault = (path: string, message: string) => void

interface Place {
  /** ISO 4217. */
  readonly currency: string
  /** How many proposals are on the ballot. */
  readonly options: number
}

/** The rule with every parameter, and what a ballot may say. */
export function ruleAndLimit(
  form: RuleForm,
  { currency, options }: Place,
  fault: Fault,
): { rule: Rule; ballotLimit: BallotLimit } {
  const ballotLimit = limitOf(form, { currency, options }, fault)
  const most = 'most' in ballotLimit ? ballotLimit.most : options
  const rule = usualRule(form.rule, {
    kind: kindOfLimit(ballotLimit),
    seats: wholeOr(form.seats, 1, 'seats', fault),
    marks: form.rule === 'k-of-n' || ballotLimit.kind === 'ranks' ? most : options,
    most,
    sum: ballotLimit.kind === 'points' ? ballotLimit.sum : most,
    unit: 10 ** minorDigits(currency),
  })
  return { rule: withChoices(rule, form), ballotLimit }
}

function withChoices(rule: Rule, { second, unjudged, stop, completion, comparison, marks }: RuleForm): Rule {
  if (rule.id === 'runoff') return { ...rule, second }
  if (rule.id === 'score') return { ...rule, unjudged }
  if (rule.id !== 'equal-shares') return rule
  const utility = ({ approve: 'cost', points: 'points', scores: 'points', ranks: 'borda' } as const)[marks]
  return { ...rule, utility, stop, completion, start: 'exact', comparison: comparison ? 'greedy' : 'none' }
}

function limitOf(form: RuleForm, { currency, options }: Place, fault: Fault): BallotLimit {
  switch (form.rule) {
    case 'plurality':
      return { kind: 'number', most: 1 }
    case 'runoff':
      return form.second === 'ranked' ? ranks(options, false) : { kind: 'number', most: 1 }
    case 'k-of-n':
      return { kind: 'number', most: wholeOr(form.choices, 1, 'choices', fault) }
    case 'irv':
    case 'scottish-stv':
      return ranks(options, false)
    case 'schulze':
    case 'borda':
      return ranks(options, true)
    case 'points':
      return pointsOf(form, fault)
    case 'score':
      return { kind: 'scores', most: wholeOr(form.scoreMost, 5, 'scoreMost', fault) }
    case 'greedy':
    case 'equal-shares':
      return limitOfBudget(form, { currency, options }, fault)
    default:
      return approvalsOf(form, currency, fault)
  }
}

const ranks = (options: number, equals: boolean): BallotLimit => ({
  kind: 'ranks',
  most: Math.max(1, options),
  equals,
})

function limitOfBudget(form: RuleForm, { currency, options }: Place, fault: Fault): BallotLimit {
  if (form.marks === 'points') return pointsOf(form, fault)
  if (form.marks === 'scores') return { kind: 'scores', most: wholeOr(form.scoreMost, 5, 'scoreMost', fault) }
  return form.marks === 'ranks' ? ranks(options, true) : approvalsOf(form, currency, fault)
}

function pointsOf(form: RuleForm, fault: Fault): BallotLimit {
  const sum = wholeOr(form.pointsSum, 10, 'pointsSum', fault)
  return { kind: 'points', sum, most: wholeOr(form.pointsMost, sum, 'pointsMost', fault) }
}

function approvalsOf(
  { limit, limitNumber = '', limitCost = '' }: RuleForm,
  currency: string,
  fault: Fault,
): BallotLimit {
  if (limit === 'number' && /^[1-9]\d{0,3}$/.test(limitNumber))
    return { kind: 'number', most: Number(limitNumber) }
  if (limit === 'number') fault('limitNumber', 'vote:limit-number-wrong')
  const most = parseMoney(limitCost, currency) ?? 0
  if (limit === 'cost' && most > 0) return { kind: 'cost', most }
  if (limit === 'cost') fault('limitCost', 'vote:amount-wrong')
  return { kind: 'none' }
}

/** A whole number from 1 to 9,999; what is usual where nothing was typed. */
function wholeOr(typed: string | undefined, usual: number, path: string, fault: Fault): number {
  if (typed === undefined || typed === '') return usual
  if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed)
  fault(path, 'vote:limit-number-wrong')
  return usual
}
