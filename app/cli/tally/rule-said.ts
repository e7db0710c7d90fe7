/** The rule that was asked for on the command line; what is not said is the first that the help names. */
import type { EqualSharesRule, GreedyRule } from '#app/voting/budget-rule.ts'
import { readAmount } from '#app/voting/files/pabulib-amounts.ts'
import type { Rule } from '#app/voting/rule.ts'
import { ruleSchema, usualEqualShares, usualGreedy } from '#app/voting/rule.ts'

export const RULE_IDS = ['greedy', 'equal-shares'] as const
export type RuleId = (typeof RULE_IDS)[number]

type Said = Readonly<Record<string, string>>
/** `complaint` is the key of a sentence in `tally.json`. */
type Complaint = { readonly complaint: string; readonly values: Said }

type Expected = 'number' | 'amount' | readonly string[]

/** What may be said of each rule. */
const OPTIONS: Readonly<Record<RuleId, Readonly<Record<string, Expected>>>> = {
  greedy: { by: ['votes', 'votes-per-cost'], misfit: ['skip', 'stop'], threshold: 'number' },
  'equal-shares': {
    utility: ['cost'],
    completion: ['none', 'add1'],
    stop: ['overspend', 'exhaustive'],
    start: ['exact', 'whole-steps'],
    step: 'amount',
  },
}

/**
 * The rule with every parameter, or what is wrong with the options. Amounts are said in the units of the file; those
 * of the rule are 10^-scale of them.
 */
export function ruleSaid(id: RuleId, said: Said, scale: 0 | 2): { readonly rule: Rule } | Complaint {
  const values: Record<string, string | number> = {}
  for (const [option, value] of Object.entries(said)) {
    const expected = OPTIONS[id][option]
    if (!expected) return { complaint: 'option-unknown', values: { rule: id, option, known: knownOf(id) } }
    const read = readValue(value, expected, scale)
    if (read === undefined) return complaintAbout(option, value, expected)
    values[option] = read
  }
  const usual = id === 'greedy' ? usualGreedy : sharesUnlessSaid(said, scale)
  return { rule: ruleSchema.parse({ ...usual, ...values }) }
}

/** One count with exact shares; shares that are raised start on a whole step. */
function sharesUnlessSaid({ completion }: Said, scale: 0 | 2): GreedyRule | EqualSharesRule {
  const shares = usualEqualShares(10 ** scale)
  return completion === 'add1' ? shares : { ...shares, completion: 'none', start: 'exact' }
}

const knownOf = (id: RuleId): string => Object.keys(OPTIONS[id]).join(', ')

function readValue(value: string, expected: Expected, scale: 0 | 2): string | number | undefined {
  if (expected === 'number') return /^\d{1,15}$/.test(value) ? Number(value) : undefined
  if (expected === 'amount') return readStep(value, scale)
  return expected.includes(value) ? value : undefined
}

function readStep(value: string, scale: 0 | 2): number | undefined {
  const hundredths = readAmount(value)
  if (typeof hundredths !== 'number') return undefined
  const step = scale === 0 ? hundredths / 100 : hundredths
  return Number.isInteger(step) && step > 0 ? step : undefined
}

function complaintAbout(option: string, value: string, expected: Expected): Complaint {
  if (expected === 'number') return { complaint: 'option-number', values: { option, value } }
  if (expected === 'amount') return { complaint: 'option-amount', values: { option, value } }
  return { complaint: 'option-one-of', values: { option, value, known: expected.join(', ') } }
}
