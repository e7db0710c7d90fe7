/** Ranked papers as files name them, laid on a pile. */
import { BallotPile } from '../ballot-pile.ts'
import { FileFault } from './file-fault.ts'

/** What stands on each rank, from the first; nothing where a rank was left out. */
export type Ranks = readonly (readonly string[])[]

export class RankedPapers {
  readonly pile: BallotPile
  readonly #positions: ReadonlyMap<string, number>

  /**
   * @param lot ids in the order of the lot
   * @param withdrawn names that papers may still name: ranks close up over them
   */
  constructor(
    readonly file: string,
    lot: readonly string[],
    readonly withdrawn: ReadonlySet<string> = new Set(),
  ) {
    this.pile = new BallotPile('ranked', lot.length)
    this.#positions = new Map(lot.map((id, position) => [id, position]))
  }

  /** Throws FileFault for a name that is unknown or stands twice on a paper. */
  add(ranks: Ranks, count: number, line: number): void {
    const positions: number[] = []
    const values: number[] = []
    const seen = new Set<string>()
    let rank = 0
    for (const names of ranks) {
      const still = names.filter((name) => this.#isStill(name, seen, line))
      if (still.length > 0 || names.length === 0) rank++
      for (const name of still) {
        positions.push(this.#positions.get(name) ?? 0)
        values.push(rank)
      }
    }
    this.pile.add(positions, values, count)
  }

  #isStill(name: string, seen: Set<string>, line: number): boolean {
    const isWithdrawn = this.withdrawn.has(name)
    if (!isWithdrawn && !this.#positions.has(name))
      throw new FileFault(this.file, line, 'option-unknown', { option: name })
    if (seen.has(name)) throw new FileFault(this.file, line, 'option-repeated', { option: name })
    seen.add(name)
    return !isWithdrawn
  }
}
