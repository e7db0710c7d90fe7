/** What a Pabulib file says, read. */

export interface PabulibFile {
  /** The rows of META as they stand, in their order. */
  readonly meta: Readonly<Record<string, string>>
  /** How many decimals the file's amounts have: they are whole numbers of 10^-scale of its currency. */
  readonly scale: 0 | 2
  readonly budget: number
  readonly voteType: VoteType
  /** In the order of the file. */
  readonly projects: readonly PabulibProject[]
  readonly ballots: readonly PabulibBallot[]
}

/** Approvals, one approval, points, an order, or scores. */
export const VOTE_TYPES = ['approval', 'choose-1', 'cumulative', 'ordinal', 'scoring'] as const
export type VoteType = (typeof VOTE_TYPES)[number]

/** Whether every ballot says a number for each project that it names. */
export const hasPoints = (type: VoteType): boolean => type === 'cumulative' || type === 'scoring'

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
  /** Project ids, in the order of the file; where ballots are ordinal, the first is the most wanted. */
  readonly approved: readonly string[]
  /** One for each of them; where ballots have points or scores. */
  readonly points?: readonly number[]
  /** Age, sex, voting method and other columns. */
  readonly more?: Readonly<Record<string, string>>
}
