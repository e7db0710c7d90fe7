/**
 * Completion by Add1: one count with equal shares of the budget leaves money over, so every share is raised by a
 * step and all is counted again, until a list costs more than the budget. The list before that one stands.
 *
 * Shares are tried one after the other and none is passed over unseen: what a list costs can fall when the share
 * rises, so looking ahead by halves can end at another list.
 */
import type { Bidder } from './bidders.ts'
import type { ApprovalElection, EqualSharesRule, Share } from './election.ts'
import { exact, type Fraction } from './exact.ts'
import { ballotsOf } from './tally-sheet.ts'

/** Told after every count: how much of the budget the list took. */
export type OnProgress = (done: number, of: number) => void

/** A list of bought options in order, for a share; the free options are not on it. */
export type CountAt<P> = (share: Fraction) => readonly P[]

export interface Completed<P> {
  readonly share: Fraction
  readonly purchases: readonly P[]
  readonly report: Share
}

interface Budgeting {
  readonly budget: number
  /** What could be bought if there were money: options with supporters that cost something. */
  readonly bidders: readonly Bidder[]
}

/** The share of the first count: budget / ballots, or the greatest multiple of the step that is not above it. */
export function firstShare(election: ApprovalElection, { start, step }: EqualSharesRule): Fraction {
  const budget = BigInt(election.budget)
  const ballots = BigInt(Math.max(1, ballotsOf(election)))
  if (start === 'exact') return { parts: budget, of: ballots }
  const steps = budget / (ballots * BigInt(step))
  return { parts: steps * BigInt(step), of: 1n }
}

/** Counts with ever greater shares. Always ends: at the latest when everything that fits the budget is bought. */
export function raiseShares<P extends { readonly bidder: Bidder }>(
  { budget, bidders }: Budgeting,
  start: Fraction,
  { step, stop }: EqualSharesRule,
  countAt: CountAt<P>,
  onProgress: OnProgress = () => {},
): Completed<P> {
  const steps: { share: string; cost: number; winners: number }[] = []
  let [share, purchases, before] = [start, countAt(start), '']
  for (let counts = 1; ; counts++) {
    const cost = costOf(purchases)
    onProgress(cost, budget)
    const list = listOf(purchases)
    if (list !== before) steps.push({ share: written(share), cost, winners: purchases.length })
    before = list

    const report = { start: written(start), final: written(share), counts, refused: null, steps }
    const end = reasonToStop(purchases, budget - cost, bidders, budget, stop)
    if (end) return { share, purchases, report: { ...report, end } }

    const next = { parts: share.parts + BigInt(step) * share.of, of: share.of }
    const raised = countAt(next)
    if (costOf(raised) > budget) {
      const refused = { share: written(next), cost: costOf(raised) }
      return { share, purchases, report: { ...report, counts: counts + 1, refused, end: 'overspend' } }
    }
    share = next
    purchases = raised
  }
}

function reasonToStop(
  purchases: readonly { readonly bidder: Bidder }[],
  left: number,
  bidders: readonly Bidder[],
  budget: number,
  stop: EqualSharesRule['stop'],
): 'complete' | 'exhaustive' | undefined {
  const bought = new Set(purchases.map(({ bidder }) => bidder))
  const others = bidders.filter((bidder) => !bought.has(bidder))
  if (others.every(({ cost }) => cost > budget)) return 'complete'
  return stop === 'exhaustive' && others.every(({ cost }) => cost > left) ? 'exhaustive' : undefined
}

const costOf = (purchases: readonly { readonly bidder: Bidder }[]): number =>
  purchases.reduce((sum, { bidder }) => sum + bidder.cost, 0)

const listOf = (purchases: readonly { readonly bidder: Bidder }[]): string =>
  purchases
    .map(({ bidder }) => bidder.position)
    .sort((a, b) => a - b)
    .join()

const written = ({ parts, of }: Fraction): string => exact(parts, of)
