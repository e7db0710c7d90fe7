/**
 * Proportional order of proposals by harmonic weights: every supporter has one vote, which is divided equally among the
 * supported proposals that have no place yet. The proposal with the least gets the last free place, its supporters'
 * votes go to their others, and so on up to the first place. So a group cannot fill the top of a list with fifty
 * copies of one thing: the copies share the votes of that group.
 *
 * Nobody wins or loses; the tally's `ranking` is the order, and a proposal's points are what it had when it was placed.
 * Of equals the later in the lot is placed lower.
 *
 * All sums are exact: what supporters with k proposals left give is a number of papers / k, and sums are compared over
 * the least common multiple of all k.
 *
 * Behrens, Kistner, Nitsche, Swierczek: The Principles of LiquidFeedback, 2014, chapter 4.
 */
import type { Election } from '../election.ts'
import { exact, greatestCommonDivisor } from '../exact.ts'
import type { HarmonicRule } from '../marked-rule.ts'
import { needKind, readPapers } from '../papers.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import type { Exact, Tally } from '../tally.ts'
import { type Candidate, candidatesOf, TallySheet } from '../tally-sheet.ts'
import { refuseTermsOfBudgets, turnoutMissed } from '../terms.ts'

/** Orders the options. Throws RangeError for ballots that are no approvals, and for terms without sense. */
export function harmonic(election: Election, rule: HarmonicRule): Tally {
  needKind(election.ballots, RULE_FACTS.harmonic.kinds, 'harmonic')
  refuseTermsOfBudgets(election)
  const sheet = new TallySheet(election, candidatesOf(election))
  const papers = readPapers(election.ballots, () => true)
  const weights = new Weights(election)
  const order: Candidate[] = []
  const points = new Map<string, Exact>()
  let open = [...sheet.candidates]
  while (open.length > 0) {
    const lowest = placeLowest(open, weights, sheet)
    points.set(lowest.id, weights.exactly(lowest.position))
    open = open.filter((other) => other !== lowest)
    order.unshift(lowest)
    weights.remove(lowest.position)
  }
  return {
    ...sheet.write(rule, null),
    blank: papers.blank,
    options: sheet.candidates.map(({ id, cost, supporters }) => ({
      id,
      cost,
      supporters,
      points: points.get(id) ?? '0',
    })),
    ranking: order.map(({ id }) => [id]),
    undecided: turnoutMissed(election, papers),
  }
}

function placeLowest(open: readonly Candidate[], weights: Weights, sheet: TallySheet): Candidate {
  const sums = open.map(({ position }) => weights.scaled(position))
  const least = sums.reduce((a, b) => (b < a ? b : a))
  const tied = open.filter((_, i) => sums[i] === least)
  const lowest = tied.at(-1)
  if (!lowest) throw new RangeError('nothing to choose from')
  sheet.tie(tied, lowest, 'lot')
  sheet.rounds.push({
    tally: Object.fromEntries(open.map(({ id, position }) => [id, weights.exactly(position)])),
    elected: [],
    excluded: [lowest.id],
    left: sheet.election.budget,
    most: null,
    transfer: null,
    exhausted: '0',
  })
  return lowest
}

/** For every option, how many papers support it that have k of their options open, for each k. */
class Weights {
  readonly #papers: Float64Array[]
  /** Of each group, how many of its options are open. */
  readonly #open: Uint16Array
  readonly #shares: readonly bigint[]
  readonly #scale: bigint

  constructor(readonly election: Election) {
    const { counts, starts, positions } = election.ballots
    this.#open = Uint16Array.from(counts, (_, group) => (starts[group + 1] ?? 0) - (starts[group] ?? 0))
    const most = this.#open.reduce((a, b) => Math.max(a, b), 0)
    this.#papers = election.options.map(() => new Float64Array(most + 1))
    counts.forEach((count, group) => {
      for (const position of positions.subarray(starts[group], starts[group + 1]))
        this.#add(position, this.#open[group] ?? 0, count)
    })
    const divisors = Array.from({ length: most }, (_, i) => BigInt(i + 1))
    this.#scale = divisors.reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b, 1n)
    this.#shares = [0n, ...divisors.map((k) => this.#scale / k)]
  }

  /** What the option has, times the scale. */
  scaled(position: number): bigint {
    let sum = 0n
    this.#papers[position]?.forEach((papers, k) => {
      if (papers > 0) sum += BigInt(papers) * (this.#shares[k] ?? 0n)
    })
    return sum
  }

  exactly(position: number): Exact {
    return exact(this.scaled(position), this.#scale)
  }

  /** Its supporters give to their others. */
  remove(position: number): void {
    const { counts, starts, positions } = this.election.ballots
    for (let group = 0; group < counts.length; group++) {
      const marks = positions.subarray(starts[group], starts[group + 1])
      if (!marks.includes(position)) continue
      const [count, k] = [counts[group] ?? 0, this.#open[group] ?? 0]
      for (const other of marks) {
        this.#add(other, k, -count)
        this.#add(other, k - 1, count)
      }
      this.#open[group] = k - 1
    }
  }

  #add(position: number, k: number, papers: number): void {
    const row = this.#papers[position]
    if (row) row[k] = (row[k] ?? 0) + papers
  }
}
