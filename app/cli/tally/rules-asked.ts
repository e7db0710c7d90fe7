/** Which rules were asked for, each with what was said of it. */
import type { Rule, RuleId } from '#app/voting/rule.ts'
import { type Complaint, RULE_IDS, ruleSaid, type Said, takes } from './rule-said.ts'
import type { Source } from './source.ts'

export interface Asked {
  /** A rule, or what somebody took for one. */
  readonly id: string
  /** Options that were said of this rule. */
  readonly said: Said
  /** Options that were said of all rules: they go to those that have them. */
  readonly forAll: Said
}

/** Reads `greedy,equal-shares:completion=add1:stop=exhaustive,phragmen`. */
export function readAsked(text: string): Asked[] {
  return text.split(',').map((one) => {
    const [id = '', ...options] = one.trim().split(':')
    const said = options.map((option) => {
      const at = option.indexOf('=')
      return at < 0 ? [option, ''] : [option.slice(0, at), option.slice(at + 1)]
    })
    return { id, said: Object.fromEntries(said), forAll: {} }
  })
}

/** The rules with every parameter, or the first complaint about one. */
export function rulesAsked(asked: readonly Asked[], source: Source): readonly Rule[] | Complaint {
  if (asked.length === 0) return { complaint: 'rule-needed', values: {} }
  const rules: Rule[] = []
  for (const { id, said, forAll } of asked) {
    if (!isRule(id)) return { complaint: 'rule-unknown', values: { rule: id, known: RULE_IDS.join(', ') } }
    const known = Object.entries(forAll).filter(([option]) => takes(id, option))
    const read = ruleSaid(id, { ...Object.fromEntries(known), ...said }, source.occasion, source.scale)
    if ('complaint' in read) return read
    rules.push(read.rule)
  }
  return rules
}

const isRule = (id: string): id is RuleId => RULE_IDS.some((known) => known === id)
