/** Rules for ranked papers, as they are written down. */
import { z } from 'zod'
import { byEarlierRounds, byLot, seats } from './rule-parts.ts'

/**
 * What happens at a rank that was left out: the next one counts, the paper ends there, or it ends only where two ranks
 * in a row were left out. Ranks before the first that was given are left out too.
 */
const skipped = z.enum(['next', 'end', 'end-after-two'])

/**
 * What happens at options on one rank: the paper ends there (`end`), the rank is passed over (`pass`), or the only open
 * one of them counts (`only-open`: where more are open the paper ends, where none is it goes on).
 */
const equal = z.enum(['end', 'pass', 'only-open'])

/** Who has more than half of the votes that still stand for somebody wins; else the one with the fewest leaves. */
export const irvRule = z.strictObject({
  id: z.literal('irv'),
  version: z.literal(1),
  skipped,
  equal,
  ties: byEarlierRounds,
})
export type IrvRule = z.infer<typeof irvRule>

/** How a paper with gaps and equals is read. */
export type RankReading = Pick<IrvRule, 'skipped' | 'equal'>

/** Single transferable vote as in Scottish council elections (SSI 2007/42, rules 45 to 52). */
export const scottishStvRule = z.strictObject({
  id: z.literal('scottish-stv'),
  version: z.literal(1),
  seats,
  skipped,
  equal,
  ties: byEarlierRounds,
})
export type ScottishStvRule = z.infer<typeof scottishStvRule>

/** Every option against every other, along the strongest chains; the first of the order take the seats. */
export const schulzeRule = z.strictObject({
  id: z.literal('schulze'),
  version: z.literal(1),
  seats,
  strength: z.enum(['winning-votes', 'margins']),
  /** What was not ranked stands below what was, or is not compared with anything. */
  unranked: z.enum(['below', 'not-compared']),
  ties: byLot,
})
export type SchulzeRule = z.infer<typeof schulzeRule>

/** The first of n options gets n - 1 points, the next one less; equals share, and so do those not ranked, or they get 0. */
export const bordaRule = z.strictObject({
  id: z.literal('borda'),
  version: z.literal(1),
  seats,
  unranked: z.enum(['zero', 'share']),
  ties: byLot,
})
export type BordaRule = z.infer<typeof bordaRule>
