/**
 * Borda: of n options the first on a paper gets n - 1 points, the next one less, and so on; the greatest sums take the
 * seats. Options on one rank share what their places give. It looks for what many can live with; who lists many weak
 * options beside a favourite helps it, so it suits lists that the city draws up.
 *
 * Options that a paper does not rank get nothing (`zero`), or share the last places (`share`). Ranks left out mean
 * nothing, because only the order counts.
 *
 * Borda: Mémoire sur les élections au scrutin, 1784.
 */
import type { Election } from '../election.ts'
import { needKind, readPapers } from '../papers.ts'
import type { BordaRule } from '../ranked-rule.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import { seatsByTotal } from '../sums/seats-by-total.ts'
import type { Tally } from '../tally.ts'
import { candidatesOf } from '../tally-sheet.ts'
import { refuseTermsOfBudgets } from '../terms.ts'

/** Counts an election. Throws RangeError for papers that are not ranked and as `addUp` does. */
export function borda(election: Election, rule: BordaRule): Tally {
  const { ballots } = election
  needKind(ballots, RULE_FACTS.borda.kinds, 'borda')
  refuseTermsOfBudgets(election, rule.seats)
  const candidates = candidatesOf(election)
  const halves = new HalfPoints(candidates.length)
  const papers = readPapers(ballots, ({ from, to, count }) => {
    const { positions, values } = ballots
    for (let mark = from; mark < to; ) {
      let next = mark + 1
      while (next < to && values[next] === values[mark]) next++
      halves.give(positions.subarray(mark, next), mark - from, count)
      mark = next
    }
    if (rule.unranked === 'share') halves.giveRest(positions.subarray(from, to), count)
    return true
  })
  const options = candidates.map((candidate, position) => ({
    ...candidate,
    total: { parts: halves.sums[position] ?? 0, of: 2 },
  }))
  return seatsByTotal({ election, papers, options }, rule)
}

/** Sums in halves of a point, because equals share: a whole number that stays exact. */
class HalfPoints {
  readonly sums: Float64Array

  constructor(readonly options: number) {
    this.sums = new Float64Array(options)
  }

  /** To options on one rank with so many above them: each gets the mean of their places. */
  give(positions: Iterable<number> & { readonly length: number }, above: number, count: number): void {
    const each = this.#each(above, positions.length) * count
    for (const position of positions) this.sums[position] = (this.sums[position] ?? 0) + each
  }

  /** To all options that a paper does not rank. */
  giveRest(ranked: Uint16Array, count: number): void {
    const each = this.#each(ranked.length, this.options - ranked.length) * count
    this.sums.forEach((sum, position) => {
      this.sums[position] = sum + each
    })
    for (const position of ranked) this.sums[position] = (this.sums[position] ?? 0) - each
  }

  #each(above: number, equals: number): number {
    return 2 * (this.options - 1 - above) - (equals - 1)
  }
}
