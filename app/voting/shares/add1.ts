/**
 * Completion by Add1: one count with equal shares of the budget leaves money over, so every share is raised by a
 * step and all is counted again, until a list costs more than the budget. The list before that one stands.
 *
 * Shares are tried one after the other, and none is passed over of which it is not known that it buys the same: what
 * a list costs can fall when the share rises, so looking ahead by halves can end at another list.
 */

import type { EqualSharesRule } from '../budget-rule.ts'
import { exact, type Fraction } from '../exact.ts'
import type { Share } from '../tally.ts'
import type { Electorate } from './electorate.ts'
import type { Filter } from './filter.ts'
import { costOf, countOnce, type Purchase } from './one-count.ts'
import { followed } from './outlook.ts'
import type { ShareAt } from './share-steps.ts'

/** Told after every count: how much of the budget the list took. */
export type OnProgress = (done: number, of: number) => void

export interface Raised {
  readonly share: Fraction
  readonly purchases: readonly Purchase[]
  readonly report: Pick<Share, 'start' | 'final' | 'counts' | 'end' | 'refused' | 'steps'>
}

export interface Budgeting {
  readonly budget: number
  readonly electorate: Electorate
  readonly shareAt: ShareAt
  readonly filter: Filter
}

/** A count and how often its share was raised. */
interface Standing {
  readonly raises: number
  readonly purchases: readonly Purchase[]
}

/** One count with the first share. */
export function countFirst(budgeting: Budgeting): Raised {
  const lists = new Lists(budgeting)
  const standing = standingAt(0, budgeting)
  lists.note(standing)
  return lists.raised(standing, { end: 'single', counts: 1, refused: null })
}

/** Counts with ever greater shares. Always ends: at the latest when everything that fits the budget is bought. */
export function raiseShares(
  budgeting: Budgeting,
  stop: EqualSharesRule['stop'],
  onProgress: OnProgress = () => {},
): Raised {
  const lists = new Lists(budgeting)
  const lookAhead = lookingAhead(budgeting)
  let standing = standingAt(0, budgeting)
  for (;;) {
    onProgress(costOf(standing.purchases), budgeting.budget)
    lists.note(standing)
    const end = reasonToStop(standing.purchases, budgeting, stop)
    if (end) return lists.raised(standing, { end, counts: standing.raises + 1, refused: null })

    standing = lookAhead(standing)
    const next = standingAt(standing.raises + 1, budgeting)
    const cost = costOf(next.purchases)
    if (cost > budgeting.budget) {
      const refused = { share: written(budgeting.shareAt(next.raises)), cost }
      return lists.raised(standing, { end: 'overspend', counts: next.raises + 1, refused })
    }
    standing = next
  }
}

const standingAt = (raises: number, { electorate, shareAt, filter }: Budgeting): Standing => ({
  raises,
  purchases: countOnce(electorate, shareAt(raises), filter),
})

/**
 * Goes on over shares that buy the same for sure: twice as far each time it succeeds, half as far where it does not,
 * until not even the next share is sure. How far it dares is kept from one time to the next.
 */
function lookingAhead({ electorate, shareAt, filter }: Budgeting): (standing: Standing) => Standing {
  let jump = 1
  return (from) => {
    let standing = from
    for (;;) {
      const raises = standing.raises + jump
      const purchases = followed(electorate, standing.purchases, shareAt(raises), filter)
      if (purchases) {
        standing = { raises, purchases }
        jump *= 2
      } else if (jump > 1) jump = Math.floor(jump / 2)
      else return standing
    }
  }
}

/** The lists met so far, each with the first share that bought it. */
class Lists {
  readonly #steps: { share: string; cost: number; winners: number }[] = []
  #last: string | undefined

  constructor(readonly budgeting: Budgeting) {}

  note({ raises, purchases }: Standing): void {
    const list = purchases.map(({ bidder }) => bidder.position).sort((a, b) => a - b)
    if (list.join() !== this.#last) {
      this.#steps.push({
        share: written(this.budgeting.shareAt(raises)),
        cost: costOf(purchases),
        winners: this.budgeting.electorate.free.length + purchases.length,
      })
    }
    this.#last = list.join()
  }

  raised({ raises, purchases }: Standing, end: Pick<Share, 'end' | 'counts' | 'refused'>): Raised {
    const share = this.budgeting.shareAt(raises)
    const [start, final] = [written(this.budgeting.shareAt(0)), written(share)]
    return { share, purchases, report: { start, final, ...end, steps: this.#steps } }
  }
}

function reasonToStop(
  purchases: readonly Purchase[],
  { budget, electorate }: Budgeting,
  stop: EqualSharesRule['stop'],
): 'complete' | 'exhaustive' | undefined {
  const bought = new Set(purchases.map(({ bidder }) => bidder))
  const won = new Set([...electorate.free, ...bought].map(({ id }) => id))
  const others = electorate.bidders.filter(
    (bidder) => !bought.has(bidder) && ![...bidder.rivals].some((id) => won.has(id)),
  )
  if (others.every(({ cost }) => cost > budget)) return 'complete'
  const left = budget - costOf(purchases)
  return stop === 'exhaustive' && others.every(({ cost }) => cost > left) ? 'exhaustive' : undefined
}

const written = ({ parts, of }: Fraction): string => exact(parts, of)
