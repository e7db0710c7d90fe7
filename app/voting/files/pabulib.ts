/** Participatory budgets as Pabulib files (`.pb`, pabulib.org): read, written, and made an election. */
import { BallotPile } from '../ballot-pile.ts'
import { type Election, NO_TERMS } from '../election.ts'
import type { PabulibFile } from './pabulib-file.ts'

export { FileFault, isFileFault } from './file-fault.ts'
export type { PabulibFile } from './pabulib-file.ts'
export { decodePabulib, readPabulib } from './pabulib-reading.ts'
export { writePabulib } from './pabulib-writing.ts'

/**
 * The election that a file describes, in its amounts (10^-scale).
 *
 * @param lot project ids in the order of the lot, all of them; the order of the file if not given
 */
export function electionOf(file: PabulibFile, lot?: readonly string[]): Election {
  const costs = new Map(file.projects.map(({ id, cost }) => [id, cost]))
  const options = (lot ?? [...costs.keys()]).map((id) => ({ id, cost: costs.get(id) ?? unknown(id) }))
  const positions = new Map(options.map(({ id }, position) => [id, position]))
  if (positions.size !== costs.size) throw new RangeError('the lot must name every project once')
  const pile = new BallotPile('approval', options.length)
  for (const { approved } of file.ballots) {
    pile.add(
      approved.map((id) => positions.get(id) ?? unknown(id)),
      [],
    )
  }
  return { budget: file.budget, options, ballots: pile.ballots(), terms: NO_TERMS }
}

function unknown(id: string): never {
  throw new RangeError(`not a project of this file: ${id}`)
}
