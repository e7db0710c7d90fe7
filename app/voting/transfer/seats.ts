/**
 * Seats, and the terms under which one is taken.
 *
 * "None of these" is counted as an option like any other: the seat that it takes stays empty. So does the seat of an
 * option that is elected with fewer votes than acceptance asks for; votes are those it has at that moment. Who may not
 * win beside an option that has just been elected gets nothing any more, while there are seats to be had.
 */
import type { Papers } from '../papers.ts'
import type { Loss } from '../tally.ts'
import type { Candidate } from '../tally-sheet.ts'
import { acceptanceMissed, excluderOf } from '../terms.ts'
import { atTheEdge } from './earlier-rounds.ts'
import type { RankedCount } from './ranked-count.ts'

export class Seats {
  /** Who took a seat, in order, whether it stays empty or not. */
  readonly holders: Candidate[] = []
  /** Closed by an incompatible option, with their papers still on the pile. */
  readonly #barred = new Set<Candidate>()

  constructor(
    readonly count: RankedCount,
    readonly seats: number,
    readonly papers: Papers,
  ) {}

  get left(): number {
    return this.seats - this.holders.length
  }

  /**
   * Gives seats to all of these, those with most votes first, as far as seats and incompatibility let them. Equals are
   * told apart only where they are incompatible, for else each gets one. Answers the ids of those elected.
   */
  fill(those: readonly Candidate[]): string[] {
    const elected: string[] = []
    let open = [...those]
    while (open.length > 0 && this.left > 0) {
      const taker = this.#first(open)
      if (this.#take(taker)) elected.push(taker.id)
      open = open.filter((one) => one !== taker && !this.#barred.has(one))
    }
    return elected
  }

  /** Whether it has as many votes as acceptance asks for. */
  isAccepted(candidate: Candidate): boolean {
    return this.#missed(candidate) === undefined
  }

  /** Notes why those who are still open have lost, now that the last seat is taken. */
  close(): void {
    const { count } = this
    const last = this.holders.at(-1)
    if (!last) return
    const its = count.inVotes(count.votesOf(last))
    for (const candidate of count.continuing()) {
      const { id, position } = candidate
      const votes = count.inVotes(count.votesOf(candidate))
      if (this.#isNone(last)) count.sheet.lose(position, { id, why: 'below-none', votes, none: its })
      else count.sheet.lose(position, { id, why: 'last', votes, by: last.id })
    }
  }

  /** The one with the fewest votes of those closed by an incompatible option, whose papers may go on now. */
  releaseBarred(): Candidate | undefined {
    if (this.#barred.size === 0) return undefined
    const inLotOrder = [...this.#barred].sort((a, b) => a.position - b.position)
    const chosen = this.count.settle(inLotOrder, 'fewest')
    this.#barred.delete(chosen)
    return chosen
  }

  #first(among: readonly Candidate[]): Candidate {
    const best = atTheEdge(among, this.count.piles.votes, 'most')
    const rivals = best.filter((one) => best.some((other) => other !== one && this.#excludes(one, other)))
    const [first] = best
    return first && !rivals.includes(first) ? first : this.count.settle(rivals, 'most')
  }

  /** Answers whether it is elected; else the seat stays empty. */
  #take(taker: Candidate): boolean {
    const { count } = this
    this.holders.push(taker)
    count.close(taker)
    if (this.#isNone(taker)) return false
    const missed = this.#missed(taker)
    if (missed) {
      count.sheet.lose(taker.position, missed)
      return false
    }
    if (this.left > 0) this.#bar(taker)
    return true
  }

  #bar(taker: Candidate): void {
    const { count } = this
    for (const other of count.continuing().filter((one) => this.#excludes(taker, one))) {
      count.close(other)
      count.sheet.lose(other.position, { id: other.id, why: 'incompatible', with: taker.id })
      this.#barred.add(other)
    }
  }

  #missed(candidate: Candidate): Loss | undefined {
    const { election, piles } = this.count
    return acceptanceMissed(election, this.papers, candidate, this.count.votesOf(candidate), piles.unit)
  }

  #isNone({ id }: Candidate): boolean {
    return id === this.count.election.terms.none
  }

  #excludes(a: Candidate, b: Candidate): boolean {
    return a !== b && excluderOf(this.count.election, b, [a.id]) !== undefined
  }
}
