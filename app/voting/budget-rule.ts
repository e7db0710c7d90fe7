/** Rules that spend a budget, as they are written down. */
import { z } from 'zod'
import { byCost } from './rule-parts.ts'

/**
 * Options are taken by their support, as long as the money lasts. Support is the number of papers that approve an
 * option, or its points; of ranked papers the first of `places` ranks gives as many points, each further rank one less.
 */
export const greedyRule = z.strictObject({
  id: z.literal('greedy'),
  version: z.literal(1),
  by: z.enum(['votes', 'votes-per-cost']),
  /** What happens at an option that costs more than what is left: the next is tried, or the count ends. */
  misfit: z.enum(['skip', 'stop']),
  /** An option with less support never wins; one without any never does. */
  threshold: z.int().min(0),
  /** For ranked papers; 0 for others. */
  places: z.int().min(0).max(1000),
  ties: byCost,
})
export type GreedyRule = z.infer<typeof greedyRule>

/** Method of Equal Shares: every ballot holds an equal share, and the supporters of an option pay for it. */
export const equalSharesRule = z.strictObject({
  id: z.literal('equal-shares'),
  version: z.literal(1),
  /**
   * What an option is worth to a supporter: of approvals its cost, or one; of points and scores their number; of ranks
   * the points of the rank.
   */
  utility: z.enum(['cost', 'cardinality', 'points', 'borda']),
  /** Because one count leaves money over: nothing, the most supported that still fit, greater shares step by step, or both. */
  completion: z.enum(['none', 'utilitarian', 'add1', 'add1-utilitarian', 'percent', 'percent-utilitarian']),
  /** When shares are no longer raised: at the first list above the budget, or already when nothing more would fit. */
  stop: z.enum(['overspend', 'exhaustive']),
  /** The first share: budget / ballots exactly, or the greatest multiple of `step` that is not above it. */
  start: z.enum(['exact', 'whole-steps']),
  /** What `add1` adds to every share, in the election's unit; at least 1. */
  step: z.int().min(1),
  /** How many hundredths of the budget `percent` adds to the amount that is divided into shares, each time as many. */
  percent: z.int().min(1).max(100),
  /** `greedy`: its list takes the place of this one if more papers have more of their choices on it. */
  comparison: z.enum(['none', 'greedy']),
  /** For `borda`: how many ranks give points, the first as many; 0 for others. */
  places: z.int().min(0).max(1000),
  ties: byCost,
})
export type EqualSharesRule = z.infer<typeof equalSharesRule>

/** All earn at equal speed; an option is bought as soon as its supporters hold its cost. Ends at the first that is too dear. */
export const phragmenRule = z.strictObject({
  id: z.literal('phragmen'),
  version: z.literal(1),
  ties: byCost,
})
export type PhragmenRule = z.infer<typeof phragmenRule>
