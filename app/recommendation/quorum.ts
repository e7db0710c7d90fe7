/** When a motion is carried. One city, one vote: that is fixed; the quorum is a setting of the network. */

export type Choice = 'yes' | 'no' | 'abstain'
export const CHOICES = ['yes', 'no', 'abstain'] as const satisfies readonly Choice[]

export type Outcome = 'adopted' | 'rejected' | 'no-quorum'

/** More than `parts` of `of` of the roll must vote. */
export interface QuorumSetting {
  readonly parts: number
  readonly of: number
}

/** More than half. The secretariat has not confirmed it; pages say so. */
export const QUORUM: QuorumSetting = { parts: 1, of: 2 }

/** How many cities of a roll must vote: 39 of 76. Abstentions count. */
export const quorumOf = (roll: number, { parts, of }: QuorumSetting = QUORUM): number =>
  Math.floor((roll * parts) / of) + 1

export interface VoteCount {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

/** Adds up the votes that cities cast, each once. */
export function countVotes(choices: readonly Choice[]): VoteCount {
  const of = (wanted: Choice) => choices.filter((choice) => choice === wanted).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') }
}

/** Adopted with quorum and more yes than no; a tie is no majority. */
export function outcomeOf({ yes, no, abstain }: VoteCount, quorum: number): Outcome {
  if (yes + no + abstain < quorum) return 'no-quorum'
  return yes > no ? 'adopted' : 'rejected'
}
