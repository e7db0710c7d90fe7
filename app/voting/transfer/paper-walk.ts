/** Goes down ranked papers, rank by rank, to the next option that is still open. */
import type { Ballots } from '../ballots.ts'
import type { RankReading } from '../ranked-rule.ts'

/** Where a paper ends that names nobody who is still open. */
export const NOBODY = -1

const PASSED = -1
const ENDS = -2

/**
 * Each group of equal papers stands at a rank and only goes down, because an option that has been elected or excluded
 * never opens again. A paper that has ended stays ended.
 */
export class PaperWalk {
  /** The mark at which the next rank of each group begins. */
  readonly #marks: Uint32Array
  /** How many ranks in a row may be left out. */
  readonly #mostLeftOut: number

  constructor(
    readonly ballots: Ballots,
    readonly reading: RankReading,
  ) {
    this.#mostLeftOut = { next: Number.POSITIVE_INFINITY, end: 0, 'end-after-two': 1 }[reading.skipped]
    this.#marks = ballots.starts.slice(0, ballots.counts.length)
  }

  /** Where the papers of this group go: the position of an option, or NOBODY, and then for ever. */
  next(group: number, open: Uint8Array): number {
    const { starts, positions, values } = this.ballots
    const end = starts[group + 1] ?? 0
    let mark = this.#marks[group] ?? 0
    let rankBefore = mark > (starts[group] ?? 0) ? (values[mark - 1] ?? 0) : 0
    while (mark < end) {
      const rank = values[mark] ?? 0
      if (rank - rankBefore - 1 > this.#mostLeftOut) break
      rankBefore = rank
      let after = mark + 1
      while (after < end && values[after] === rank) after++
      const choice = after === mark + 1 ? (positions[mark] ?? 0) : this.#ofEquals(mark, after, open)
      if (choice === ENDS) break
      mark = after
      if (choice === PASSED || open[choice] !== 1) continue
      this.#marks[group] = mark
      return choice
    }
    this.#marks[group] = end
    return NOBODY
  }

  /** Which of the options on one rank counts. */
  #ofEquals(from: number, to: number, open: Uint8Array): number {
    if (this.reading.equal === 'end') return ENDS
    if (this.reading.equal === 'pass') return PASSED
    let only = PASSED
    for (const position of this.ballots.positions.subarray(from, to)) {
      if (open[position] !== 1) continue
      if (only !== PASSED) return ENDS
      only = position
    }
    return only
  }
}
