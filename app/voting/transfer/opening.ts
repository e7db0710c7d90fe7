/** How a count of ranked papers begins and ends: what is refused, what the terms decide beforehand, what the tally says. */
import type { Election } from '../election.ts'
import { needKind, type Papers, readPapers } from '../papers.ts'
import type { IrvRule, ScottishStvRule } from '../ranked-rule.ts'
import type { Loss, Tally, Undecided } from '../tally.ts'
import type { Candidate } from '../tally-sheet.ts'
import { refuseTermsOfBudgets, turnoutMissed } from '../terms.ts'
import { RankedCount } from './ranked-count.ts'
import { Seats } from './seats.ts'

export interface Opening {
  readonly count: RankedCount
  readonly seats: Seats
  /** Nothing is to be counted: too few papers for the turnout, or none that names an option. */
  readonly isOver: boolean
  /** The finished tally. */
  readonly write: (rule: IrvRule | ScottishStvRule, quota: number | null) => Tally
}

/**
 * Sorts the papers and looks at the terms. A paper without marks is blank; one with marks that names nobody under the
 * rule (its first rank is skipped or shared, and the paper ends there) is spoilt. Neither is valid. The turnout is of all
 * papers, acceptance of those that are valid; blank ones are among both where they count.
 *
 * Throws RangeError for papers that are not ranked, and as `refuseTermsOfBudgets` does.
 *
 * @param unit how many parts a vote has
 */
export function openCount(election: Election, rule: IrvRule | ScottishStvRule, unit: number): Opening {
  const places = rule.id === 'irv' ? 1 : rule.seats
  needKind(election.ballots, ['ranked'], rule.id)
  refuseTermsOfBudgets(election, places)
  const count = new RankedCount(election, rule, unit)
  const papers = papersOf(count)
  const seats = new Seats(count, places, papers)
  for (const { id, position } of count.sheet.candidates) {
    if (id === election.terms.none) count.sheet.lose(position, { id, why: 'is-none' })
  }
  const undecided = turnoutMissed(election, papers)
  const isOver = undecided !== null || count.piles.valid === 0
  if (isOver) endAtOnce(count, undecided)
  return { count, seats, isOver, write: (rule, quota) => written(count, papers, rule, quota, undecided) }
}

/** Whether a paper with marks is spoilt was seen when the papers were sorted. */
function papersOf({ election: { ballots }, piles }: RankedCount): Papers {
  const { all, blank } = readPapers(ballots, () => true)
  return { all, blank, spoilt: all - blank - piles.valid }
}

/** One round that shows the votes, and elects nobody. */
function endAtOnce(count: RankedCount, undecided: Undecided | null): void {
  count.endRound({ transfer: null, elected: [], excluded: [] })
  const lossOf = ({ id }: Candidate): Loss => ({ id, why: undecided ? 'undecided' : 'no-supporters' })
  for (const candidate of count.sheet.candidates) count.sheet.lose(candidate.position, lossOf(candidate))
}

function written(
  { sheet }: RankedCount,
  { blank, spoilt }: Papers,
  rule: IrvRule | ScottishStvRule,
  quota: number | null,
  undecided: Undecided | null,
): Tally {
  const tally = sheet.write(rule, null)
  const first = tally.rounds[0]?.tally ?? {}
  return {
    ...tally,
    blank,
    spoilt,
    options: tally.options.map((option) => ({ ...option, points: first[option.id] ?? '0' })),
    quota,
    undecided,
  }
}
