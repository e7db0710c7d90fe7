/**
 * Greedy: options are taken by support (or by support per unit of cost), the best supported first, as long as
 * the money lasts. One that costs more than what is left is skipped, or ends the count: cities do both.
 */
import type { GreedyRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import type { Exact, Tally } from '../tally.ts'
import { type Candidate, candidatesOf, TallySheet } from '../tally-sheet.ts'
import { settle } from '../ties.ts'

/** Counts an election. Never spends beyond the budget; an option that nobody approves never wins. */
export function greedy(election: Election, rule: GreedyRule): Tally {
  const sheet = new TallySheet(election, candidatesOf(election))
  let open = withoutTheHopeless(sheet, rule)
  while (open.length > 0) {
    const best = takeBest(open, rule, sheet)
    open = open.filter((other) => other !== best)
    if (best.cost > sheet.left && rule.misfit === 'stop') {
      stopAt(best, open, sheet, rule)
      open = []
    } else {
      consider(best, sheet, rule)
    }
  }
  return sheet.write(rule, null)
}

function withoutTheHopeless(sheet: TallySheet, { threshold }: GreedyRule): Candidate[] {
  const { budget } = sheet.election
  for (const { id, position, cost, supporters } of sheet.candidates) {
    if (supporters === 0) sheet.lose(position, { id, why: 'no-supporters' })
    else if (supporters < threshold) {
      sheet.lose(position, { id, why: 'below-threshold', supporters, threshold })
    } else if (cost > budget) sheet.lose(position, { id, why: 'above-budget', cost, budget })
  }
  return sheet.candidates.filter(({ supporters }) => supporters > 0 && supporters >= threshold)
}

function takeBest(open: readonly Candidate[], { by }: GreedyRule, sheet: TallySheet): Candidate {
  const compare = by === 'votes' ? byVotes : byVotesPerCost
  const best = open.reduce((a, b) => (compare(a, b) > 0 ? b : a))
  const tied = open.filter((other) => compare(other, best) === 0)
  const { chosen, settledBy } = settle(tied)
  sheet.tie(tied, chosen, settledBy)
  return chosen
}

const byVotes = (a: Candidate, b: Candidate): number => b.supporters - a.supporters

/** By supporters / cost, larger first; what costs nothing comes before everything. */
function byVotesPerCost(a: Candidate, b: Candidate): number {
  const [left, right] = [BigInt(a.supporters) * BigInt(b.cost), BigInt(b.supporters) * BigInt(a.cost)]
  if (a.cost === 0 || b.cost === 0) return Number(a.cost > 0) - Number(b.cost > 0)
  return left > right ? -1 : left < right ? 1 : 0
}

function consider({ id, position, cost, supporters }: Candidate, sheet: TallySheet, rule: GreedyRule): void {
  const tally = weighing(id, cost, supporters, rule)
  const { left } = sheet
  if (cost > left) {
    sheet.lose(position, { id, why: 'did-not-fit', cost, left, missing: cost - left })
    sheet.rounds.push({
      tally,
      elected: [],
      excluded: [id],
      left,
      most: null,
      transfer: null,
      exhausted: '0',
    })
    return
  }
  sheet.left = left - cost
  sheet.rounds.push({
    tally,
    elected: [id],
    excluded: [],
    left: sheet.left,
    most: null,
    transfer: null,
    exhausted: '0',
  })
}

function stopAt(misfit: Candidate, rest: readonly Candidate[], sheet: TallySheet, rule: GreedyRule): void {
  consider(misfit, sheet, rule)
  for (const { id, position } of rest) sheet.lose(position, { id, why: 'after-the-stop', at: misfit.id })
}

function weighing(id: string, cost: number, supporters: number, { by }: GreedyRule): Record<string, Exact> {
  if (by === 'votes') return { [id]: String(supporters) }
  return cost === 0 ? {} : { [id]: exact(BigInt(supporters), BigInt(cost)) }
}
