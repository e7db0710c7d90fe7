/** Papers laid on a pile one after the other; equal ones become one group at once. */
import type { BallotKind, Ballots, Paper } from './ballots.ts'

/** Positions are kept in 16 bits. */
const MOST_OPTIONS = 65_535
/** Ranks, points and scores are kept in 32 bits, with room to add them up. */
const MOST_VALUE = 1_000_000_000

/** The ballots from papers as people write them. Throws RangeError as `BallotPile.add` does. */
export function ballotsOf(kind: BallotKind, options: number, papers: Iterable<Paper>): Ballots {
  const pile = new BallotPile(kind, options)
  for (const { positions, values, count } of papers) pile.add(positions, values, count)
  return pile.ballots()
}

/** Room: 2 bytes a mark (6 with values) and about 20 bytes a group. */
export class BallotPile {
  #groups = 0
  #counts = new Float64Array(64)
  #starts = new Uint32Array(65)
  #positions = new Uint16Array(256)
  #values: Uint32Array
  /** Open addressing: group + 1 where there is one. Its length is a power of two, at most half full. */
  #table = new Int32Array(256)

  /** @param options how many options the election has */
  constructor(
    readonly kind: BallotKind,
    readonly options: number,
  ) {
    if (!(options >= 0 && options <= MOST_OPTIONS))
      throw new RangeError(`not a number of options: ${options}`)
    this.#values = new Uint32Array(kind === 'approval' ? 0 : 256)
  }

  /**
   * Lays `count` equal papers on the pile; marks may come in any order, points of 0 are left out.
   *
   * @param values one for each position; ignored for approvals
   * @throws RangeError for a position that names no option or stands twice, a value that is none of this kind
   *   (`BallotKind`), or a number of papers that is no whole number from 0 on
   */
  add(positions: ArrayLike<number>, values: ArrayLike<number>, count = 1): void {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of papers: ${count}`)
    if (count === 0) return
    const from = this.#starts[this.#groups] ?? 0
    const to = this.#write(positions, values, from)
    this.#sort(from, to)
    this.#refuseRepeats(from, to)
    this.#merge(from, to, count)
  }

  /** What lies on the pile so far; the pile may go on. */
  ballots(): Ballots {
    const marks = this.#starts[this.#groups] ?? 0
    return {
      kind: this.kind,
      counts: this.#counts.slice(0, this.#groups),
      starts: this.#starts.slice(0, this.#groups + 1),
      positions: this.#positions.slice(0, marks),
      values: this.#values.slice(0, this.kind === 'approval' ? 0 : marks),
    }
  }

  /** Writes the marks behind those that are there; answers where they end. */
  #write(positions: ArrayLike<number>, values: ArrayLike<number>, from: number): number {
    this.#makeRoom(from + positions.length)
    let to = from
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i] ?? -1
      if (!(Number.isInteger(position) && position >= 0 && position < this.options))
        throw new RangeError(`not an option here: ${position}`)
      if (this.kind !== 'approval') {
        const value = this.#checked(values[i] ?? Number.NaN)
        if (value === 0 && this.kind === 'points') continue
        this.#values[to] = value
      }
      this.#positions[to++] = position
    }
    return to
  }

  #checked(value: number): number {
    const least = this.kind === 'ranked' ? 1 : 0
    if (Number.isInteger(value) && value >= least && value <= MOST_VALUE) return value
    throw new RangeError(`not a ${VALUE_NAMES[this.kind]}: ${value}`)
  }

  /** By insertion, because papers are short and mostly in order. */
  #sort(from: number, to: number): void {
    const [positions, values] = [this.#positions, this.#values]
    const isRanked = this.kind === 'ranked'
    for (let i = from + 1; i < to; i++) {
      const [position = 0, value = 0] = [positions[i], values[i]]
      let hole = i
      for (; hole > from; hole--) {
        const [before = 0, itsValue = 0] = [positions[hole - 1], values[hole - 1]]
        const isBehind = isRanked && itsValue !== value ? itsValue > value : before > position
        if (!isBehind) break
        positions[hole] = before
        if (values.length > 0) values[hole] = itsValue
      }
      positions[hole] = position
      if (values.length > 0) values[hole] = value
    }
  }

  #refuseRepeats(from: number, to: number): void {
    const positions = this.#positions
    const isRanked = this.kind === 'ranked'
    for (let i = from + 1; i < to; i++) {
      const position = positions[i]
      const isTwice = isRanked
        ? positions.subarray(from, i).includes(position ?? 0)
        : positions[i - 1] === position
      if (isTwice) throw new RangeError(`an option stands twice on a paper: ${position}`)
    }
  }

  /** The marks just written become a group, or are taken back because their group is there. */
  #merge(from: number, to: number, count: number): void {
    const mask = this.#table.length - 1
    let slot = this.#hash(from, to) & mask
    for (; this.#table[slot]; slot = (slot + 1) & mask) {
      const group = (this.#table[slot] ?? 0) - 1
      if (!this.#isEqual(group, from, to)) continue
      this.#counts[group] = (this.#counts[group] ?? 0) + count
      return
    }
    this.#counts[this.#groups] = count
    this.#table[slot] = ++this.#groups
    this.#starts[this.#groups] = to
    if (this.#groups + 1 >= this.#counts.length) this.#grow()
  }

  #hash(from: number, to: number): number {
    const [positions, values] = [this.#positions, this.#values]
    let hash = 0x811c9dc5 ^ (to - from)
    for (let i = from; i < to; i++) {
      hash = Math.imul(hash ^ (positions[i] ?? 0), 0x01000193)
      if (values.length > 0) hash = Math.imul(hash ^ (values[i] ?? 0), 0x01000193)
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    return (hash ^ (hash >>> 13)) >>> 0
  }

  #isEqual(group: number, from: number, to: number): boolean {
    const start = this.#starts[group] ?? 0
    if ((this.#starts[group + 1] ?? 0) - start !== to - from) return false
    const [positions, values] = [this.#positions, this.#values]
    for (let i = 0; i < to - from; i++) {
      if (positions[start + i] !== positions[from + i]) return false
      if (values.length > 0 && values[start + i] !== values[from + i]) return false
    }
    return true
  }

  #makeRoom(marks: number): void {
    while (this.#positions.length < marks) {
      this.#positions = doubled(this.#positions, Uint16Array)
      if (this.kind !== 'approval') this.#values = doubled(this.#values, Uint32Array)
    }
  }

  /** Twice as many groups, and every one into its new place in the table. */
  #grow(): void {
    this.#counts = doubled(this.#counts, Float64Array)
    this.#starts = doubled(this.#starts, Uint32Array)
    this.#table = new Int32Array(this.#counts.length * 4)
    const mask = this.#table.length - 1
    for (let group = 0; group < this.#groups; group++) {
      let slot = this.#hash(this.#starts[group] ?? 0, this.#starts[group + 1] ?? 0) & mask
      while (this.#table[slot]) slot = (slot + 1) & mask
      this.#table[slot] = group + 1
    }
  }
}

const VALUE_NAMES = { approval: 'mark', ranked: 'rank', points: 'number of points', scores: 'score' } as const

function doubled<A extends { readonly length: number; set(other: A): void }>(
  array: A,
  Kind: new (length: number) => A,
): A {
  const larger = new Kind(array.length * 2)
  larger.set(array)
  return larger
}
