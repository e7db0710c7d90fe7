/** Ballots that nobody cast, for a dry run: plausible, and the same for the same seed. */
import { BallotPile } from '#app/voting/ballot-pile.ts'
import type { Ballots } from '#app/voting/ballots.ts'
import { type BallotLimit, kindOfLimit } from './vote.ts'

export const INVENTED = 240

/** Answers numbers from 0 up to 1. */
export type Chance = () => number

/** Options as a ballot needs them; costs in minor units. */
interface Line {
  readonly cost: number
}

/** So many papers on options of which some are liked more than others; one in forty is blank. */
export function inventedBallots(options: readonly Line[], limit: BallotLimit, chance: Chance): Ballots {
  const pile = new BallotPile(kindOfLimit(limit), options.length)
  const liking = options.map(() => 0.15 + 0.85 * chance())
  for (let paper = 0; paper < INVENTED; paper++) {
    const wanted = options.map((_, position) => ({ position, wish: (liking[position] ?? 0) * chance() }))
    wanted.sort((a, b) => b.wish - a.wish)
    const order = chance() < 1 / 40 ? [] : wanted.map(({ position }) => position)
    pile.add(...marked(order.slice(0, 1 + Math.floor(chance() * 4)), options, limit))
  }
  return pile.ballots()
}

/** A paper with these choices, the most wanted first, as far as it may have them. */
function marked(
  order: readonly number[],
  options: readonly Line[],
  limit: BallotLimit,
): [number[], number[]] {
  switch (limit.kind) {
    case 'none':
      return [[...order], []]
    case 'number':
      return [order.slice(0, limit.most), []]
    case 'cost':
      return [affordable(order, options, limit.most), []]
    case 'ranks':
      return [order.slice(0, limit.most), order.slice(0, limit.most).map((_, rank) => rank + 1)]
    case 'points':
      return shared(order, limit)
    case 'scores':
      return [[...order], order.map((_, rank) => Math.max(0, limit.most - rank))]
  }
}

function affordable(order: readonly number[], options: readonly Line[], most: number): number[] {
  let left = most
  return order.filter((position) => {
    const cost = options[position]?.cost ?? 0
    if (cost > left) return false
    left -= cost
    return true
  })
}

/** The first gets half of what is left, and so on; the last all the rest. */
function shared(
  order: readonly number[],
  { sum, most }: { sum: number; most: number },
): [number[], number[]] {
  let left = sum
  const given = order.map((_, rank) => {
    const part = rank === order.length - 1 ? left : Math.ceil(left / 2)
    const points = Math.min(part, most)
    left -= points
    return points
  })
  return [[...order], given]
}
