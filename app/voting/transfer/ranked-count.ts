/** A count of ranked papers under way: who is open, where the papers lie, what the rounds were. */
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import type { RankReading } from '../ranked-rule.ts'
import type { Exact, Round, Transfer } from '../tally.ts'
import { type Candidate, candidatesOf, TallySheet } from '../tally-sheet.ts'
import { atTheEdge, settleByHistory } from './earlier-rounds.ts'
import { PaperWalk } from './paper-walk.ts'
import { type Moved, Piles } from './piles.ts'

const OPEN = 1
const CLOSED = 0

export class RankedCount {
  readonly sheet: TallySheet
  readonly piles: Piles
  readonly #open: Uint8Array
  /** Votes at the end of each round. */
  readonly #history: Float64Array[] = []
  /** Options whose papers have all been moved on. */
  readonly #gone = new Set<Candidate>()

  /**
   * Sorts the papers by the first option that each names.
   *
   * @param unit how many parts a vote has
   */
  constructor(
    readonly election: Election,
    reading: RankReading,
    unit: number,
  ) {
    this.sheet = new TallySheet(election, candidatesOf(election))
    this.#open = new Uint8Array(election.options.length).fill(OPEN)
    this.piles = new Piles(new PaperWalk(election.ballots, reading), this.#open, unit)
  }

  /** Who can still get papers, in the order of the lot. */
  continuing(): Candidate[] {
    return this.sheet.candidates.filter(({ position }) => this.#open[position] === OPEN)
  }

  /** In units. */
  votesOf({ position }: Candidate): number {
    return this.piles.votes[position] ?? 0
  }

  inVotes(units: number): Exact {
    return exact(BigInt(units), BigInt(this.piles.unit))
  }

  /** The one with most (or fewest) votes; notes the tie if there are more. */
  settle(among: readonly Candidate[], wanted: 'most' | 'fewest'): Candidate {
    const tied = atTheEdge(among, this.piles.votes, wanted)
    const { chosen, settledBy } = settleByHistory(tied, this.#history, wanted)
    this.sheet.tie(tied, chosen, settledBy)
    return chosen
  }

  /** From now on it gets nothing. */
  close({ position }: Candidate): void {
    this.#open[position] = CLOSED
  }

  /** Closes it because it had the fewest votes in the last round; its papers stay where they are. */
  exclude(candidate: Candidate): void {
    this.close(candidate)
    this.sheet.lose(candidate.position, {
      id: candidate.id,
      why: 'excluded',
      votes: this.inVotes(this.votesOf(candidate)),
      round: this.sheet.rounds.length,
    })
  }

  /** All papers of a closed option go on. */
  moveAll(from: Candidate): Transfer {
    this.#gone.add(from)
    return this.#told('exclusion', from, this.piles.moveAll(from.position))
  }

  moveSurplus(from: Candidate, quota: number): Transfer {
    return this.#told('surplus', from, this.piles.moveSurplus(from.position, quota))
  }

  endRound({ transfer, elected, excluded }: Pick<Round, 'transfer' | 'elected' | 'excluded'>): void {
    const { sheet, piles } = this
    const there = sheet.candidates.filter((candidate) => !this.#gone.has(candidate))
    sheet.rounds.push({
      tally: Object.fromEntries(there.map((one) => [one.id, this.inVotes(this.votesOf(one))])),
      elected,
      excluded,
      left: sheet.left,
      most: null,
      transfer,
      exhausted: this.inVotes(piles.lost),
    })
    this.#history.push(piles.votes.slice())
  }

  #told(why: Transfer['why'], from: Candidate, { to, exhausted, rounding }: Moved): Transfer {
    const receivers = this.sheet.candidates.filter(({ position }) => (to[position] ?? 0) > 0)
    return {
      why,
      from: [from.id],
      to: Object.fromEntries(receivers.map(({ id, position }) => [id, this.inVotes(to[position] ?? 0)])),
      exhausted: this.inVotes(exhausted),
      rounding: this.inVotes(rounding),
    }
  }
}
