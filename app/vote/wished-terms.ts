/** The terms of a vote as the office wishes them, said of proposals, before these are options. */
import type { Terms } from '#app/voting/election.ts'

export interface WishedTerms extends Pick<Terms, 'turnout' | 'blanks' | 'acceptance'> {
  /** The proposal that says "none of these". */
  readonly none: string | null
  /** Proposals of which at most one shall win; fewer than two exclude nothing. */
  readonly exclusive: readonly string[]
  /** Minor units that are kept for the proposals of a district. */
  readonly districts: readonly { readonly id: string; readonly budget: number }[]
}

export const NO_WISHES: WishedTerms = {
  turnout: 0,
  blanks: 'count',
  acceptance: { parts: 0, of: 100 },
  none: null,
  exclusive: [],
  districts: [],
}

export interface OptionOfProposal {
  readonly proposalId: string
  readonly optionId: string
  readonly districtId: string | null
}

/** The terms of these options. What is said of proposals that are not on the ballot is left out. */
export function termsOf(wished: WishedTerms, options: readonly OptionOfProposal[]): Terms {
  const { turnout, blanks, acceptance, none, exclusive, districts } = wished
  const idsOf = (isMeant: (option: OptionOfProposal) => boolean) =>
    options.filter(isMeant).map(({ optionId }) => optionId)
  const together = idsOf(({ proposalId }) => exclusive.includes(proposalId))
  return {
    turnout,
    blanks,
    acceptance,
    none: options.find(({ proposalId }) => proposalId === none)?.optionId ?? null,
    incompatible: together.length > 1 ? [together] : [],
    districts: districts.map(({ id, budget }) => ({
      id,
      budget,
      options: idsOf(({ districtId }) => districtId === id),
    })),
  }
}
