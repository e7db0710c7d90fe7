/** The rule that was asked for on the command line; what is not said is what is usual. */
import { z } from 'zod'
import { readAmount } from '#app/voting/files/pabulib-amounts.ts'
import { type Rule, type RuleId, ruleSchema } from '#app/voting/rule.ts'
import { type Occasion, usualRule } from '#app/voting/usual-rules.ts'

export const RULE_IDS: readonly RuleId[] = ruleSchema.options.map(({ shape }) => shape.id.value)

export type Said = Readonly<Record<string, string>>
/** `complaint` is the key of a sentence in `tally.json`. */
export type Complaint = { readonly complaint: string; readonly values: Readonly<Record<string, string>> }

/** What may be said of a parameter: one of some words, a whole number, or an amount as the file writes it. */
type Expected = 'number' | 'amount' | readonly string[]

/** What no one chooses. */
const FIXED = ['id', 'version', 'ties']
const AMOUNTS = ['step']

/**
 * The rule with every parameter, or what is wrong with the options. Amounts are said in the units of the file; those
 * of the rule are 10^-scale of them.
 */
export function ruleSaid(
  id: RuleId,
  said: Said,
  occasion: Occasion,
  scale: 0 | 2,
): { readonly rule: Rule } | Complaint {
  const known = parametersOf(id)
  const values: Record<string, string | number> = {}
  for (const [option, value] of Object.entries(said)) {
    const expected = known.get(option)
    if (!expected)
      return complaint('option-unknown', { rule: id, option, known: [...known.keys()].join(', ') })
    const read = readValue(value, expected, scale)
    if (read === undefined) return complaintAbout(option, value, expected)
    values[option] = read
  }
  const { data, error } = ruleSchema.safeParse({ ...unlessSaid(id, said, occasion), ...values })
  if (data) return { rule: data }
  const option = String(error.issues[0]?.path[0] ?? '')
  return complaint('option-out-of-range', { rule: id, option, value: said[option] ?? '' })
}

const complaint = (key: string, values: Complaint['values']): Complaint => ({ complaint: key, values })

/** The parameters of a rule that can be chosen, in the order in which its schema has them. */
function parametersOf(id: RuleId): ReadonlyMap<string, Expected> {
  const shape = ruleSchema.options.find(({ shape }) => shape.id.value === id)?.shape ?? {}
  const chosen = Object.entries(shape).filter(([name]) => !FIXED.includes(name))
  return new Map(chosen.map(([name, schema]) => [name, expectedOf(name, schema)]))
}

function expectedOf(name: string, schema: unknown): Expected {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  return AMOUNTS.includes(name) ? 'amount' : 'number'
}

/** Whether a rule has this parameter. */
export const takes = (id: RuleId, option: string): boolean => parametersOf(id).has(option)

/** One count of Equal Shares with exact shares; shares that are raised start on a whole step. */
function unlessSaid(id: RuleId, { completion }: Said, occasion: Occasion): Rule {
  const rule = usualRule(id, occasion)
  if (rule.id !== 'equal-shares' || completion?.startsWith('add1')) return rule
  return { ...rule, completion: 'none', start: 'exact' }
}

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
  if (expected === 'number') return complaint('option-number', { option, value })
  if (expected === 'amount') return complaint('option-amount', { option, value })
  return complaint('option-one-of', { option, value, known: expected.join(', ') })
}
