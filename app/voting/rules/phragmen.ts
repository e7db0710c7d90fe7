/**
 * Sequential Phragmén: all voters earn money at the same speed, and an option is bought as soon as its supporters together
 * hold its cost; they have spent all they had then. So everybody's money goes to things that he or she approves, and no
 * group waits longer than another. The count ends at the first option that would break the budget, so money is left.
 *
 * An option's time is (what its supporters had earned when they last spent, together, + its cost) / its supporters: the
 * least comes first. Of options that come at one time the lower cost, then more supporters, then the lot; if one of
 * them would break the budget, the count ends before any of them.
 *
 * All arithmetic is exact. Supporters who last spent at the same time have the same money, so for every option it is
 * enough to know how many of its supporters last spent in which round; times are whole numbers over one denominator that
 * grows by a factor, the number of supporters, in every round.
 *
 * Brill, Freeman, Janson, Lackner: Phragmén's Voting Methods and Justified Representation, 2017; for budgets Los, Christoff,
 * Grossi: Proportional Budget Allocations, 2022.
 */
import type { PhragmenRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import { needKind } from '../papers.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import type { Tally } from '../tally.ts'
import { type Candidate, candidatesOf, TallySheet } from '../tally-sheet.ts'
import { excluderOf } from '../terms.ts'
import { settle } from '../ties.ts'

/**
 * Counts an election. Never spends beyond the budget. Throws RangeError for ballots that are no approvals and for an
 * election that is none (`candidatesOf`).
 */
export function phragmen(election: Election, rule: PhragmenRule): Tally {
  needKind(election.ballots, RULE_FACTS.phragmen.kinds, 'phragmen')
  const sheet = new TallySheet(election, candidatesOf(election))
  const earnings = new Earnings(election)
  let open = withoutTheHopeless(sheet)
  while (open.length > 0) {
    const first = firstInTime(open, earnings)
    const { chosen, settledBy } = settle(first)
    const misfit = first.find(({ cost }) => cost > sheet.left)
    if (misfit) {
      stopAt(misfit, open, sheet)
      break
    }
    sheet.tie(first, chosen, settledBy)
    buy(chosen, earnings, sheet)
    open = open.filter((other) => other !== chosen && !isBarred(other, sheet))
  }
  return sheet.write(rule, null)
}

function withoutTheHopeless(sheet: TallySheet): Candidate[] {
  const { budget } = sheet.election
  for (const { id, position, cost, supporters } of sheet.candidates) {
    if (supporters === 0) sheet.lose(position, { id, why: 'no-supporters' })
    else if (cost > budget) sheet.lose(position, { id, why: 'above-budget', cost, budget })
  }
  return sheet.candidates.filter(({ position }) => !sheet.losses.has(position))
}

function firstInTime(open: readonly Candidate[], earnings: Earnings): Candidate[] {
  let first: Candidate[] = []
  let least: Time | undefined
  for (const option of open) {
    const time = earnings.timeOf(option)
    const difference = least ? time.parts * least.of - least.parts * time.of : -1n
    if (difference > 0n) continue
    if (difference < 0n) [first, least] = [[], time]
    first.push(option)
  }
  return first
}

function buy(chosen: Candidate, earnings: Earnings, sheet: TallySheet): void {
  const { parts, of } = earnings.timeOf(chosen)
  const most = exact(parts, of * earnings.scale)
  earnings.spend(chosen)
  sheet.left -= chosen.cost
  sheet.rounds.push({
    tally: { [chosen.id]: most },
    elected: [chosen.id],
    excluded: [],
    left: sheet.left,
    most,
    transfer: null,
    exhausted: '0',
  })
}

/** Notes an option that may not win beside those that have won. */
function isBarred({ id, position }: Candidate, sheet: TallySheet): boolean {
  const rival = excluderOf(sheet.election, { id }, sheet.elected)
  if (rival !== undefined) sheet.lose(position, { id, why: 'incompatible', with: rival })
  return rival !== undefined
}

function stopAt(misfit: Candidate, open: readonly Candidate[], sheet: TallySheet): void {
  const { left } = sheet
  for (const { id, position, cost } of open) {
    if (cost > left) sheet.lose(position, { id, why: 'did-not-fit', cost, left, missing: cost - left })
    else sheet.lose(position, { id, why: 'after-the-stop', at: misfit.id })
  }
}

/** parts / of, over the scale of the earnings. */
interface Time {
  readonly parts: bigint
  readonly of: bigint
}

/** When everybody last spent. */
class Earnings {
  scale = 1n
  /** The times of the rounds, the first being the beginning; over `scale`. */
  #times = [0n]
  /** For every option, how many of its supporters last spent in which round. */
  readonly #supporters: number[][]
  /** In which round the papers of each group last spent. */
  readonly #last: Uint16Array

  constructor(readonly election: Election) {
    const { counts } = election.ballots
    this.#supporters = election.options.map(() => [0])
    this.#last = new Uint16Array(counts.length)
    for (let group = 0; group < counts.length; group++) this.#count(group, 0, counts[group] ?? 0)
  }

  timeOf({ position, cost, supporters }: Candidate): Time {
    let parts = BigInt(cost) * this.scale
    this.#supporters[position]?.forEach((papers, round) => {
      if (papers > 0) parts += BigInt(papers) * (this.#times[round] ?? 0n)
    })
    return { parts, of: BigInt(supporters) }
  }

  spend(chosen: Candidate): void {
    const { parts, of } = this.timeOf(chosen)
    this.scale *= of
    this.#times = [...this.#times.map((time) => time * of), parts]
    const round = this.#times.length - 1
    const { counts, starts, positions } = this.election.ballots
    for (let group = 0; group < counts.length; group++) {
      if (!positions.subarray(starts[group], starts[group + 1]).includes(chosen.position)) continue
      const count = counts[group] ?? 0
      this.#count(group, this.#last[group] ?? 0, -count)
      this.#count(group, round, count)
      this.#last[group] = round
    }
  }

  /** Adds papers of a group to those that last spent in a round, for every option that the group supports. */
  #count(group: number, round: number, papers: number): void {
    const { starts, positions } = this.election.ballots
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      const row = this.#supporters[positions[mark] ?? 0]
      if (row) row[round] = (row[round] ?? 0) + papers
    }
  }
}
