/** Parts that several rules have in common. */
import { z } from 'zod'

/** How many win; more than there are options is refused when counting. */
export const seats = z.int().min(1).max(1000)

/** Only the lot tells equals apart. */
export const byLot = z.tuple([z.literal('lot')]).readonly()

/** More supporters, then the lot. */
export const byVotes = z.tuple([z.literal('votes'), z.literal('lot')]).readonly()

/** Lower cost, then more supporters, then the lot. */
export const byCost = z.tuple([z.literal('cost'), z.literal('votes'), z.literal('lot')]).readonly()

/** More votes at the most recent earlier round in which they differed, then the lot. */
export const byEarlierRounds = z.tuple([z.literal('earlier-rounds'), z.literal('lot')]).readonly()

/** What can tell options apart that did equally well. */
export type TieOrder = z.infer<typeof byCost>

export type TieBreaker = 'cost' | 'votes' | 'earlier-rounds' | 'lot'
