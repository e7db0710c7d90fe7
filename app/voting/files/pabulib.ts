/** Participatory budgets as Pabulib files (`.pb`, pabulib.org): read, written, and made an election. */
import { BallotPile } from '../ballot-pile.ts'
import type { BallotKind } from '../ballots.ts'
import { type Election, NO_TERMS } from '../election.ts'
import type { PabulibBallot, PabulibFile, VoteType } from './pabulib-file.ts'

export { FileFault, isFileFault } from './file-fault.ts'
export type { PabulibFile } from './pabulib-file.ts'
export { decodePabulib, readPabulib } from './pabulib-reading.ts'
export { writePabulib } from './pabulib-writing.ts'

/** What kind of ballots a kind of vote has here. */
export const KIND_OF: Readonly<Record<VoteType, BallotKind>> = {
  approval: 'approval',
  'choose-1': 'approval',
  cumulative: 'points',
  ordinal: 'ranked',
  scoring: 'scores',
}

/**
 * The election that a file describes, in its amounts (10^-scale).
 *
 * @param lot project ids in the order of the lot, all of them; the order of the file if not given
 */
export function electionOf(file: PabulibFile, lot?: readonly string[]): Election {
  const costs = new Map(file.projects.map(({ id, cost }) => [id, cost]))
  const options = (lot ?? [...costs.keys()]).map((id) => ({ id, cost: costs.get(id) ?? unknown(id) }))
  const pile = new PabulibPile(
    file.voteType,
    options.map(({ id }) => id),
  )
  if (options.length !== costs.size) throw new RangeError('the lot must name every project once')
  for (const ballot of file.ballots) pile.add(ballot)
  return { budget: file.budget, options, ballots: pile.ballots(), terms: NO_TERMS }
}

/** Ballots of a file laid on a pile, options in the order of the lot. Throws RangeError for projects not in it. */
export class PabulibPile {
  readonly #pile: BallotPile
  readonly #positions: ReadonlyMap<string, number>

  constructor(type: VoteType, lot: readonly string[]) {
    this.#pile = new BallotPile(KIND_OF[type], lot.length)
    this.#positions = new Map(lot.map((id, position) => [id, position]))
    if (this.#positions.size !== lot.length) throw new RangeError('the lot must name every project once')
  }

  add({ approved, points }: PabulibBallot): void {
    const positions = approved.map((id) => this.#positions.get(id) ?? unknown(id))
    const isRanked = this.#pile.kind === 'ranked'
    this.#pile.add(positions, isRanked ? positions.map((_, rank) => rank + 1) : (points ?? []))
  }

  ballots() {
    return this.#pile.ballots()
  }
}

function unknown(id: string): never {
  throw new RangeError(`not a project of this file: ${id}`)
}
