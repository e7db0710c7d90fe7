/** Rules as they are written down: read from JSON with every parameter, and what is usual where nothing is said. */
import { z } from 'zod'
import type { EqualSharesRule, GreedyRule, Rule } from './election.ts'
import { TIES } from './ties.ts'

const tieOrder = z.tuple([z.literal('cost'), z.literal('votes'), z.literal('lot')])

const greedyRule = z.strictObject({
  id: z.literal('greedy'),
  version: z.literal(1),
  by: z.enum(['votes', 'votes-per-cost']),
  misfit: z.enum(['skip', 'stop']),
  threshold: z.int().min(0),
  ties: tieOrder,
})

const equalSharesRule = z.strictObject({
  id: z.literal('equal-shares'),
  version: z.literal(1),
  utility: z.literal('cost'),
  completion: z.enum(['none', 'add1']),
  stop: z.enum(['overspend', 'exhaustive']),
  start: z.enum(['exact', 'whole-steps']),
  step: z.int().min(1),
  ties: tieOrder,
})

/** A rule with all of its parameters and none besides. */
export const ruleSchema: z.ZodType<Rule> = z.discriminatedUnion('id', [greedyRule, equalSharesRule])

/** Reads a rule from parsed JSON. Throws ZodError for anything but a complete rule. */
export const readRule = (json: unknown): Rule => ruleSchema.parse(json)

/** What does not fit is skipped, and one supporter is enough. */
export const usualGreedy: GreedyRule = {
  id: 'greedy',
  version: 1,
  by: 'votes',
  misfit: 'skip',
  threshold: 1,
  ties: TIES,
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
  ties: TIES,
})
