/** Rules that add up marks, as they are written down: single choice, approval, points, scores, order of proposals. */
import { z } from 'zod'
import { byLot, byVotes, seats } from './rule-parts.ts'

/** One choice a paper; the most chosen take the seats. Of ranked papers the first rank counts. */
export const pluralityRule = z.strictObject({
  id: z.literal('plurality'),
  version: z.literal(1),
  seats,
  ties: byLot,
})
export type PluralityRule = z.infer<typeof pluralityRule>

/**
 * More than half of the papers that say something elect. Else the two that were chosen most meet: on the same ranked
 * papers (`ranked`), or in a second vote that has to be held (`new-vote`).
 */
export const runoffRule = z.strictObject({
  id: z.literal('runoff'),
  version: z.literal(1),
  second: z.enum(['ranked', 'new-vote']),
  ties: byLot,
})
export type RunoffRule = z.infer<typeof runoffRule>

/** Any number of approvals a paper; the most approved take the seats. */
export const approvalRule = z.strictObject({
  id: z.literal('approval'),
  version: z.literal(1),
  seats,
  ties: byLot,
})
export type ApprovalRule = z.infer<typeof approvalRule>

/** From `least` to `most` choices a paper; a paper with fewer or more is spoilt, a blank one is not. */
export const kOfNRule = z.strictObject({
  id: z.literal('k-of-n'),
  version: z.literal(1),
  seats,
  least: z.int().min(0),
  most: z.int().min(1),
  ties: byLot,
})
export type KOfNRule = z.infer<typeof kOfNRule>

/** Every option is judged from 0 to `most`. What was not judged counts 0 (`zero`), or is left out of a mean. */
export const scoreRule = z.strictObject({
  id: z.literal('score'),
  version: z.literal(1),
  seats,
  most: z.int().min(1).max(1000),
  unjudged: z.enum(['zero', 'left-out']),
  ties: byVotes,
})
export type ScoreRule = z.infer<typeof scoreRule>

/** `sum` points a paper, at most `most` for one option; a paper that gives more is spoilt. */
export const pointsRule = z.strictObject({
  id: z.literal('points'),
  version: z.literal(1),
  seats,
  sum: z.int().min(1),
  most: z.int().min(1),
  ties: byVotes,
})
export type PointsRule = z.infer<typeof pointsRule>

/** An order of all options in which every supporter's weight is divided among what he or she supports. No winners. */
export const harmonicRule = z.strictObject({ id: z.literal('harmonic'), version: z.literal(1), ties: byLot })
export type HarmonicRule = z.infer<typeof harmonicRule>
