/** Papers of a file that names its options only in its papers: they are numbered as they come, and in order at the end. */
import { BallotPile } from '../ballot-pile.ts'
import type { BallotKind, Ballots } from '../ballots.ts'

const MOST = 65_535

export class UnnumberedPile {
  readonly #numbers = new Map<string, number>()
  readonly #pile: BallotPile

  constructor(readonly kind: BallotKind) {
    this.#pile = new BallotPile(kind, MOST)
  }

  /** Makes an option known, if it is not yet. */
  know(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.#numbers.set(id, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** Throws RangeError as `BallotPile.add` does. */
  add(ids: readonly string[], values: readonly number[], count: number): void {
    this.#pile.add(
      ids.map((id) => this.know(id)),
      values,
      count,
    )
  }

  /** Ids in the order of texts. */
  ids(): string[] {
    return [...this.#numbers.keys()].sort()
  }

  /** The papers, options numbered in the order of `ids`; as another kind, if that is said, without marks of 0. */
  ballots(kind: BallotKind = this.kind): Ballots {
    const places = new Map(this.ids().map((id, place) => [id, place]))
    const placeOf = [...this.#numbers.keys()].map((id) => places.get(id) ?? 0)
    const { counts, starts, positions, values } = this.#pile.ballots()
    const pile = new BallotPile(kind, placeOf.length)
    for (let group = 0; group < counts.length; group++) {
      const marks: number[] = []
      for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
        if (kind === this.kind || values[mark]) marks.push(mark)
      }
      pile.add(
        marks.map((mark) => placeOf[positions[mark] ?? 0] ?? 0),
        marks.map((mark) => values[mark] ?? 0),
        counts[group],
      )
    }
    return pile.ballots()
  }
}
