/** Participatory budgets as Pabulib files (`.pb`, pabulib.org): what such a file says, and its way to an election. */
import type { ApprovalElection } from './election.ts'

export { FileFault, isFileFault } from './file-fault.ts'
export { decodePabulib, readPabulib } from './pabulib-reading.ts'
export { writePabulib } from './pabulib-writing.ts'

export interface PabulibFile {
  /** The rows of META as they stand, in their order. */
  readonly meta: Readonly<Record<string, string>>
  /** How many decimals the file's amounts have: they are whole numbers of 10^-scale of its currency. */
  readonly scale: 0 | 2
  readonly budget: number
  readonly voteType: 'approval' | 'choose-1'
  /** In the order of the file. */
  readonly projects: readonly PabulibProject[]
  readonly ballots: readonly PabulibBallot[]
}

export interface PabulibProject {
  readonly id: string
  readonly cost: number
  readonly name?: string
  /** What the file says; nobody has counted. */
  readonly votes?: number
  /** The city's own outcome: 1 chosen, 0 not; other digits where it was paid for in another way. */
  readonly selected?: string
  readonly categories?: readonly string[]
  readonly district?: string
  /** In degrees, both or neither. */
  readonly latitude?: number
  readonly longitude?: number
  /** Columns that have no place above. */
  readonly more?: Readonly<Record<string, string>>
}

export interface PabulibBallot {
  readonly voter: string
  /** Project ids, in the order of the file. */
  readonly approved: readonly string[]
  /** Age, sex, voting method and other columns. */
  readonly more?: Readonly<Record<string, string>>
}

/**
 * The election that a file describes, in its amounts (10^-scale). Equal ballots are not yet merged.
 *
 * @param lot project ids in the order of the lot, all of them; the order of the file if not given
 */
export function electionOf(file: PabulibFile, lot?: readonly string[]): ApprovalElection {
  const costs = new Map(file.projects.map(({ id, cost }) => [id, cost]))
  const options = (lot ?? [...costs.keys()]).map((id) => ({ id, cost: costs.get(id) ?? unknown(id) }))
  const positions = new Map(options.map(({ id }, position) => [id, position]))
  if (positions.size !== costs.size) throw new RangeError('the lot must name every project once')
  const ballots = file.ballots.map(({ approved }) => ({
    approved: approved.map((id) => positions.get(id) ?? unknown(id)).sort((a, b) => a - b),
    count: 1,
  }))
  return { budget: file.budget, options, ballots }
}

function unknown(id: string): never {
  throw new RangeError(`not a project of this file: ${id}`)
}
