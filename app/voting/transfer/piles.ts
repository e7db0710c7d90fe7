/**
 * The papers of a transferable vote: for each option the papers that stand for it, in parcels of one value.
 *
 * Votes are whole numbers of one unit (a vote in a run-off, a hundred-thousandth of one in Scotland) and are added as
 * JavaScript numbers. That is exact: no sum exceeds papers x unit, which the constructor holds below 2^53. The one
 * product that can be greater, surplus x value, is made in BigInt, once for each value on the pile.
 */
import { NOBODY, type PaperWalk } from './paper-walk.ts'

/** What went where in one transfer; all in units. */
export interface Moved {
  readonly to: Float64Array
  /** Of papers that name nobody who is open, at the value they moved with. */
  readonly exhausted: number
  /** What the papers together lost by cutting their values. */
  readonly rounding: number
}

/** Groups of equal papers that came with one value; in the pieces in which they came. */
type Parcel = Uint32Array[]

export class Piles {
  /** Of each option, by position. */
  readonly votes: Float64Array
  /** Papers that stood for somebody at first. */
  readonly valid: number
  /** What stands for nobody any more: papers that have ended, and what was cut off. */
  lost = 0
  readonly #parcels: Map<number, Parcel>[]

  /** Throws RangeError for more papers than can be added exactly. */
  constructor(
    readonly walk: PaperWalk,
    readonly open: Uint8Array,
    readonly unit: number,
  ) {
    this.votes = new Float64Array(open.length)
    this.#parcels = Array.from(open, () => new Map())
    const { counts } = walk.ballots
    const papers = this.#deal(Uint32Array.from(counts.keys()), unit).papers
    this.valid = papers.reduce((sum, count) => sum + count, 0)
    if (this.valid > Number.MAX_SAFE_INTEGER / unit) throw new RangeError(`too many papers: ${this.valid}`)
    papers.forEach((count, position) => {
      this.votes[position] = count * unit
    })
  }

  /** Moves all papers of an excluded option on, at the values they have. */
  moveAll(from: number): Moved {
    return this.#move(from, 0, (value) => value)
  }

  /**
   * Leaves the quota and moves all papers on at what is above it: each at surplus x value / votes, cut to whole units.
   */
  moveSurplus(from: number, quota: number): Moved {
    const votes = this.votes[from] ?? 0
    const [surplus, all] = [BigInt(votes - quota), BigInt(votes)]
    return this.#move(from, quota, (value) => Number((surplus * BigInt(value)) / all))
  }

  #move(from: number, rest: number, revalue: (value: number) => number): Moved {
    const to = new Float64Array(this.votes.length)
    const moving = (this.votes[from] ?? 0) - rest
    let exhausted = 0
    const parcels = this.#parcels[from] ?? new Map<number, Parcel>()
    this.#parcels[from] = new Map()
    for (const [value, pieces] of parcels) {
      const now = revalue(value)
      const { papers, ended } = this.#deal(joined(pieces), now)
      exhausted += ended * now
      for (const [position, count] of papers.entries()) to[position] = (to[position] ?? 0) + count * now
    }
    const rounding = to.reduce((left, votes) => left - votes, moving - exhausted)
    this.votes[from] = rest
    to.forEach((votes, position) => {
      this.votes[position] = (this.votes[position] ?? 0) + votes
    })
    this.lost += exhausted + rounding
    return { to, exhausted, rounding }
  }

  /** Lays groups on the piles where they go next; answers how many papers went to each option and to nobody. */
  #deal(groups: Uint32Array, value: number): { papers: Float64Array; ended: number } {
    const { counts } = this.walk.ballots
    const papers = new Float64Array(this.open.length)
    const sizes = new Uint32Array(this.open.length)
    const targets = new Int32Array(groups.length)
    let ended = 0
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] ?? 0
      const target = this.walk.next(group, this.open)
      targets[i] = target
      if (target === NOBODY) ended += counts[group] ?? 0
      else {
        sizes[target] = (sizes[target] ?? 0) + 1
        papers[target] = (papers[target] ?? 0) + (counts[group] ?? 0)
      }
    }
    this.#lay(groups, targets, sizes, value)
    return { papers, ended }
  }

  #lay(groups: Uint32Array, targets: Int32Array, sizes: Uint32Array, value: number): void {
    const pieces = Array.from(sizes, (size) => new Uint32Array(size))
    const filled = new Uint32Array(sizes.length)
    for (let i = 0; i < groups.length; i++) {
      const target = targets[i] ?? NOBODY
      const piece = pieces[target]
      if (!piece) continue
      const at = filled[target] ?? 0
      piece[at] = groups[i] ?? 0
      filled[target] = at + 1
    }
    for (const [target, piece] of pieces.entries()) {
      if (piece.length > 0) this.#add(target, value, piece)
    }
  }

  #add(position: number, value: number, piece: Uint32Array): void {
    const parcels = this.#parcels[position]
    const parcel = parcels?.get(value)
    if (parcel) parcel.push(piece)
    else parcels?.set(value, [piece])
  }
}

function joined(pieces: Parcel): Uint32Array {
  const all = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
