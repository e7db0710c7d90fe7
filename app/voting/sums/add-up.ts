/** Adding up marks: what every paper gives to which option, for rules that need no more. */
import type { Election } from '../election.ts'
import { type Group, needKind, readPapers } from '../papers.ts'
import type { Rule } from '../rule.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import { candidatesOf } from '../tally-sheet.ts'
import { refuseTermsOfBudgets } from '../terms.ts'
import type { Sums, Total } from './seats-by-total.ts'

/** What one mark of a group is worth; a group for which `isSpoilt` gives nothing to anybody. */
export interface Reading {
  readonly isSpoilt: (group: Group) => boolean
  readonly worth: (mark: number) => number
  /** What an option's sum is divided by; its supporters are the papers counted on which it is marked. */
  readonly divisor?: (supporters: number) => number
}

/**
 * The sums of all options. Throws RangeError for ballots that the rule does not take, for an election that is none
 * (`candidatesOf`), for terms without sense, and for sums too great to be added exactly.
 */
export function addUp(election: Election, rule: Rule & { readonly seats: number }, reading: Reading): Sums {
  const { ballots } = election
  needKind(ballots, RULE_FACTS[rule.id].kinds, rule.id)
  refuseTermsOfBudgets(election, rule.seats)
  const candidates = candidatesOf(election)
  const sums = new Float64Array(candidates.length)
  const supporters = new Float64Array(candidates.length)
  const papers = readPapers(ballots, (group) => {
    if (reading.isSpoilt(group)) return false
    for (let mark = group.from; mark < group.to; mark++) {
      const position = ballots.positions[mark] ?? 0
      sums[position] = (sums[position] ?? 0) + group.count * reading.worth(mark)
      supporters[position] = (supporters[position] ?? 0) + group.count
    }
    return true
  })
  if (!sums.every(Number.isSafeInteger)) throw new RangeError('a sum is too great to be exact')
  const totalOf = (position: number): Total => ({
    parts: sums[position] ?? 0,
    of: reading.divisor?.(supporters[position] ?? 0) ?? 1,
  })
  const options = candidates.map((candidate, position) => ({
    ...candidate,
    supporters: supporters[position] ?? 0,
    total: totalOf(position),
  }))
  return { election, papers, options }
}
