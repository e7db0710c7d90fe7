/** Rules as they are written down: read from JSON with every parameter, and what is usual where nothing is said. */
import { z } from 'zod'
import {
  type EqualSharesRule,
  equalSharesRule,
  type GreedyRule,
  greedyRule,
  phragmenRule,
} from './budget-rule.ts'
import {
  approvalRule,
  harmonicRule,
  kOfNRule,
  pluralityRule,
  pointsRule,
  runoffRule,
  scoreRule,
} from './marked-rule.ts'
import { bordaRule, irvRule, schulzeRule, scottishStvRule } from './ranked-rule.ts'

export type { TieBreaker } from './rule-parts.ts'

/** A rule with all of its parameters and none besides. */
export const ruleSchema = z.discriminatedUnion('id', [
  pluralityRule,
  runoffRule,
  approvalRule,
  kOfNRule,
  scoreRule,
  pointsRule,
  harmonicRule,
  irvRule,
  scottishStvRule,
  schulzeRule,
  bordaRule,
  greedyRule,
  equalSharesRule,
  phragmenRule,
])

export type Rule = z.infer<typeof ruleSchema>
export type RuleId = Rule['id']

/** Reads a rule from parsed JSON. Throws ZodError for anything but a complete rule. */
export const readRule = (json: unknown): Rule => ruleSchema.parse(json)

/** What does not fit is skipped, and one supporter is enough. */
export const usualGreedy: GreedyRule = {
  id: 'greedy',
  version: 1,
  by: 'votes',
  misfit: 'skip',
  threshold: 1,
  places: 0,
  ties: ['cost', 'votes', 'lot'],
}

/** Equal Shares with Add1 up to the first list above the budget. `step` is one unit of currency, in the election's unit. */
export const usualEqualShares = (step: number): EqualSharesRule => ({
  id: 'equal-shares',
  version: 1,
  utility: 'cost',
  completion: 'add1',
  stop: 'overspend',
  start: 'whole-steps',
  step,
  percent: 1,
  comparison: 'none',
  places: 0,
  ties: ['cost', 'votes', 'lot'],
})
