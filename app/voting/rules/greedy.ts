/**
 * Greedy: options are taken by support (or by support per unit of cost), the best supported first, as long as the money
 * lasts. One that costs more than what is left is skipped, or ends the count: cities do both. Everybody understands
 * it; a majority that agrees can spend the whole budget.
 *
 * Support is the number of papers, or the points, as `supportOf` says. Equal support: lower cost, then more papers, then
 * the lot. An option that may not win beside one that has won is passed over.
 */
import type { GreedyRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import { supportOf } from '../support.ts'
import type { Exact, Loss, Tally } from '../tally.ts'
import { type Candidate, candidatesOf, TallySheet } from '../tally-sheet.ts'
import { excluderOf } from '../terms.ts'
import { settle } from '../ties.ts'

interface Supported extends Candidate {
  readonly support: number
}

/**
 * Counts an election. Never spends beyond the budget; an option without support never wins. Throws RangeError for an
 * election that is none (`candidatesOf`), and as `supportOf` does.
 */
export function greedy(election: Election, rule: GreedyRule): Tally {
  const support = supportOf(election.ballots, election.options.length, rule.places)
  const candidates = candidatesOf(election).map(
    (candidate): Supported => ({ ...candidate, support: support[candidate.position] ?? 0 }),
  )
  const sheet = new TallySheet(election, candidates)
  let open = withoutTheHopeless(candidates, rule, sheet)
  while (open.length > 0) {
    const best = takeBest(open, rule, sheet)
    open = open.filter((other) => other !== best)
    const isMisfit = consider(best, sheet, rule)
    if (!isMisfit || rule.misfit === 'skip') continue
    for (const { id, position } of open) sheet.lose(position, { id, why: 'after-the-stop', at: best.id })
    open = []
  }
  const tally = sheet.write(rule, null)
  if (election.ballots.kind === 'approval') return tally
  const points = ({ position }: Supported): Exact => String(support[position] ?? 0)
  return {
    ...tally,
    options: candidates.map((one) => ({
      id: one.id,
      cost: one.cost,
      supporters: one.supporters,
      points: points(one),
    })),
  }
}

function withoutTheHopeless(
  candidates: readonly Supported[],
  { threshold }: GreedyRule,
  sheet: TallySheet,
): Supported[] {
  const { budget } = sheet.election
  for (const { id, position, cost, support } of candidates) {
    if (support === 0) sheet.lose(position, { id, why: 'no-supporters' })
    else if (support < threshold) {
      sheet.lose(position, { id, why: 'below-threshold', supporters: support, threshold })
    } else if (cost > budget) sheet.lose(position, { id, why: 'above-budget', cost, budget })
  }
  return candidates.filter(({ support }) => support > 0 && support >= threshold)
}

function takeBest(open: readonly Supported[], { by }: GreedyRule, sheet: TallySheet): Supported {
  const compare = by === 'votes' ? bySupport : bySupportPerCost
  const best = open.reduce((a, b) => (compare(a, b) > 0 ? b : a))
  const tied = open.filter((other) => compare(other, best) === 0)
  const { chosen, settledBy } = settle(tied)
  sheet.tie(tied, chosen, settledBy)
  return chosen
}

const bySupport = (a: Supported, b: Supported): number => b.support - a.support

/** By support / cost, larger first; what costs nothing comes before everything. */
function bySupportPerCost(a: Supported, b: Supported): number {
  const [left, right] = [BigInt(a.support) * BigInt(b.cost), BigInt(b.support) * BigInt(a.cost)]
  if (a.cost === 0 || b.cost === 0) return Number(a.cost > 0) - Number(b.cost > 0)
  return left > right ? -1 : left < right ? 1 : 0
}

/** Elects it or says why not; answers whether it costs more than what is left. */
function consider(option: Supported, sheet: TallySheet, rule: GreedyRule): boolean {
  const { left } = sheet
  const loss = lossOf(option, sheet)
  if (loss) sheet.lose(option.position, loss)
  else sheet.left = left - option.cost
  sheet.rounds.push({
    tally: weighing(option, rule),
    elected: loss ? [] : [option.id],
    excluded: loss ? [option.id] : [],
    left: sheet.left,
    most: null,
    transfer: null,
    exhausted: '0',
  })
  return loss?.why === 'did-not-fit'
}

function lossOf({ id, cost }: Supported, { election, left, elected }: TallySheet): Loss | undefined {
  const rival = excluderOf(election, { id }, elected)
  if (rival !== undefined) return { id, why: 'incompatible', with: rival }
  return cost > left ? { id, why: 'did-not-fit', cost, left, missing: cost - left } : undefined
}

function weighing({ id, cost, support }: Supported, { by }: GreedyRule): Record<string, Exact> {
  if (by === 'votes') return { [id]: String(support) }
  return cost === 0 ? {} : { [id]: exact(BigInt(support), BigInt(cost)) }
}
