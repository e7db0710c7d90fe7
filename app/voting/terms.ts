/** The terms of a vote, as every rule that adds up or compares marks keeps them. */
import type { Election } from './election.ts'
import { exact } from './exact.ts'
import type { Papers } from './papers.ts'
import type { Loss, Undecided } from './tally.ts'
import type { Candidate } from './tally-sheet.ts'

/**
 * Throws RangeError for terms that name no option of the election, or whose acceptance is no part of a whole; and for
 * more seats than there are options that can win.
 */
export function refuseTermsWithoutSense({ options, terms }: Election, seats = 1): void {
  const { none, incompatible, acceptance, turnout } = terms
  const ids = new Set(options.map(({ id }) => id))
  for (const id of [...incompatible.flat(), ...(none === null ? [] : [none])])
    if (!ids.has(id)) throw new RangeError(`not an option here: ${id}`)
  if (!(isWhole(acceptance.parts) && isWhole(acceptance.of) && acceptance.of > 0))
    throw new RangeError(`not a part: ${acceptance.parts} / ${acceptance.of}`)
  if (!isWhole(turnout)) throw new RangeError(`not a number of papers: ${turnout}`)
  const able = options.length - (none === null ? 0 : 1)
  if (seats > Math.max(1, able)) throw new RangeError(`${seats} seats for ${able} options`)
}

/** The same for rules that spend no budget: there are no parts of it to keep either. */
export function refuseTermsOfBudgets(election: Election, seats = 1): void {
  if (election.terms.districts.length > 0) throw new RangeError('parts of a budget where no budget is spent')
  refuseTermsWithoutSense(election, seats)
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0

/** Too few papers for the turnout; spoilt ones were cast, blank ones count where the terms say so. */
export function turnoutMissed({ terms }: Election, { all, blank }: Papers): Undecided | null {
  const papers = all - (terms.blanks === 'count' ? 0 : blank)
  return papers < terms.turnout ? { why: 'turnout', papers, needed: terms.turnout } : null
}

/**
 * Why an option with so many papers for itself is not accepted; undefined if it is. Spoilt papers are not counted.
 *
 * @param unit how many parts a paper has, where `votes` are parts
 */
export function acceptanceMissed(
  { terms }: Election,
  { all, blank, spoilt }: Papers,
  { id }: Candidate,
  votes: number,
  unit = 1,
): Loss | undefined {
  const { parts, of } = terms.acceptance
  const base = BigInt(all - spoilt - (terms.blanks === 'count' ? 0 : blank)) * BigInt(parts)
  if (BigInt(votes) * BigInt(of) >= base * BigInt(unit)) return undefined
  const its = exact(BigInt(votes), BigInt(unit))
  return { id, why: 'below-acceptance', votes: its, needed: exact(base, BigInt(of)) }
}

/** Which of those that have won may not win beside this one. */
export function excluderOf(
  { terms }: Election,
  { id }: Pick<Candidate, 'id'>,
  winners: readonly string[],
): string | undefined {
  return winners.find((other) => terms.incompatible.some((set) => set.includes(id) && set.includes(other)))
}
