/** How a count of ranked papers begins and ends: what is refused, what the terms decide beforehand, what the tally says. */
import { paperCount } from '../ballots.ts'
import type { Election } from '../election.ts'
import type { IrvRule, ScottishStvRule } from '../ranked-rule.ts'
import type { Loss, Tally, Undecided } from '../tally.ts'
import type { Candidate } from '../tally-sheet.ts'
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
 * Throws RangeError for papers that are not ranked, for terms that name no option of the election or keep parts of a
 * budget, and for more seats than there are options that can win.
 *
 * @param unit how many parts a vote has
 */
export function openCount(election: Election, rule: IrvRule | ScottishStvRule, unit: number): Opening {
  const places = rule.id === 'irv' ? 1 : rule.seats
  refuseWhatIsNone(election, places)
  const count = new RankedCount(election, rule, unit)
  const papers = papersOf(count)
  const isCounting = election.terms.blanks === 'count'
  const seats = new Seats(count, places, papers.valid + (isCounting ? papers.blank : 0))
  for (const { id, position } of count.sheet.candidates) {
    if (id === election.terms.none) count.sheet.lose(position, { id, why: 'is-none' })
  }
  const undecided = turnoutOf(election, papers.all - (isCounting ? 0 : papers.blank))
  const isOver = undecided !== null || papers.valid === 0
  if (isOver) endAtOnce(count, undecided)
  return { count, seats, isOver, write: (rule, quota) => written(count, papers, rule, quota, undecided) }
}

function refuseWhatIsNone({ options, ballots, terms }: Election, seats: number): void {
  if (ballots.kind !== 'ranked') throw new RangeError(`not ranked papers: ${ballots.kind}`)
  if (terms.districts.length > 0)
    throw new RangeError('districts keep parts of a budget, and there is none here')
  const ids = new Set(options.map(({ id }) => id))
  const named = [...terms.incompatible.flat(), ...(terms.none === null ? [] : [terms.none])]
  for (const id of named) if (!ids.has(id)) throw new RangeError(`not an option here: ${id}`)
  const able = options.length - (terms.none === null ? 0 : 1)
  if (seats > able) throw new RangeError(`${seats} seats for ${able} options`)
}

interface Papers {
  readonly all: number
  readonly valid: number
  readonly blank: number
}

function papersOf({ election: { ballots }, piles }: RankedCount): Papers {
  const { counts, starts } = ballots
  const blank = counts.reduce(
    (sum, count, group) => sum + (starts[group] === starts[group + 1] ? count : 0),
    0,
  )
  return { all: paperCount(ballots), valid: piles.valid, blank }
}

function turnoutOf({ terms }: Election, papers: number): Undecided | null {
  return papers < terms.turnout ? { why: 'turnout', papers, needed: terms.turnout } : null
}

/** One round that shows the votes, and elects nobody. */
function endAtOnce(count: RankedCount, undecided: Undecided | null): void {
  count.endRound({ transfer: null, elected: [], excluded: [] })
  const lossOf = ({ id }: Candidate): Loss => ({ id, why: undecided ? 'undecided' : 'no-supporters' })
  for (const candidate of count.sheet.candidates) count.sheet.lose(candidate.position, lossOf(candidate))
}

function written(
  { sheet }: RankedCount,
  { all, valid, blank }: Papers,
  rule: IrvRule | ScottishStvRule,
  quota: number | null,
  undecided: Undecided | null,
): Tally {
  const tally = sheet.write(rule, null)
  const first = tally.rounds[0]?.tally ?? {}
  return {
    ...tally,
    blank,
    spoilt: all - blank - valid,
    options: tally.options.map((option) => ({ ...option, points: first[option.id] ?? '0' })),
    quota,
    undecided,
  }
}
