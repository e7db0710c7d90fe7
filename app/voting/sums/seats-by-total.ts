/**
 * Seats for those with the greatest totals: what single choice, approval, choices of k, points, scores and Borda have in
 * common once the marks are added up.
 *
 * Terms: an option wins only with a mark of its own, with a greater total than "none of these", on as many papers as
 * acceptance asks for, and if nothing that it excludes has won before. Where too few are left, seats stay empty.
 */
import type { Election } from '../election.ts'
import { exact } from '../exact.ts'
import type { Papers } from '../papers.ts'
import type { Rule, TieBreaker } from '../rule.ts'
import type { Exact, Tally } from '../tally.ts'
import { type Candidate, TallySheet } from '../tally-sheet.ts'
import { acceptanceMissed, excluderOf, turnoutMissed } from '../terms.ts'
import { inTiers } from './tiers.ts'

/** parts / of; `of` is above zero, both are whole and safe. */
export interface Total {
  readonly parts: number
  readonly of: number
}

/** An option with what was added up for it. */
export interface Summed extends Candidate {
  readonly total: Total
}

export interface Sums {
  readonly election: Election
  readonly papers: Papers
  /** Every option, in the order of the lot; supporters are the papers on which it is marked and that were counted. */
  readonly options: readonly Summed[]
}

/** The finished tally: one round with all totals. */
export function seatsByTotal(
  { election, papers, options }: Sums,
  rule: Rule & { readonly seats: number },
): Tally {
  const sheet = new TallySheet(election, options)
  const undecided = turnoutMissed(election, papers)
  const elected = undecided ? [] : electedOf({ election, papers, options }, rule, sheet)
  const excluded = undecided
    ? []
    : options.filter(({ position }) => sheet.losses.has(position)).map(({ id }) => id)
  sheet.rounds.push({
    tally: Object.fromEntries(options.map(({ id, total }) => [id, written(total)])),
    elected: elected.map(({ id }) => id),
    excluded,
    left: election.budget,
    most: null,
    transfer: null,
    exhausted: '0',
  })
  for (const option of options) loseTheRest(option, elected, undecided !== null, sheet)
  return {
    ...sheet.write(rule, null),
    blank: papers.blank,
    spoilt: papers.spoilt,
    options: options.map(({ id, cost, supporters, total }) => ({
      id,
      cost,
      supporters,
      points: written(total),
    })),
    ranking: inTiers(options, byTotal),
    undecided,
  }
}

const written = ({ parts, of }: Total): Exact => exact(BigInt(parts), BigInt(of))

/** The greater total first; zero only for equal ones. */
export function byTotal({ total: a }: Summed, { total: b }: Summed): number {
  if (a.of === b.of) return b.parts - a.parts
  const difference = BigInt(b.parts) * BigInt(a.of) - BigInt(a.parts) * BigInt(b.of)
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

function electedOf(sums: Sums, rule: Rule & { readonly seats: number }, sheet: TallySheet): Summed[] {
  const elected: Summed[] = []
  let open = ableOf(sums, sheet)
  while (open.length > 0 && elected.length < rule.seats) {
    const best = takeBest(open, rule.ties, sheet)
    open = open.filter((other) => other !== best)
    const rival = excluderOf(
      sums.election,
      best,
      elected.map(({ id }) => id),
    )
    if (rival === undefined) elected.push(best)
    else sheet.lose(best.position, { id: best.id, why: 'incompatible', with: rival })
  }
  return elected
}

/** Those that nothing keeps from winning but others with more. */
function ableOf({ election, papers, options }: Sums, sheet: TallySheet): Summed[] {
  const none = options.find(({ id }) => id === election.terms.none)
  return options.filter((option) => {
    const { id, position, supporters, total } = option
    const missed = acceptanceMissed(election, papers, option, supporters)
    if (option === none) sheet.lose(position, { id, why: 'is-none' })
    else if (supporters === 0) sheet.lose(position, { id, why: 'no-supporters' })
    else if (none && byTotal(option, none) >= 0)
      sheet.lose(position, { id, why: 'below-none', votes: written(total), none: written(none.total) })
    else if (missed) sheet.lose(position, missed)
    return !sheet.losses.has(position)
  })
}

/** The best of those open, by total, then supporters if the rule asks for them, then the lot. */
function takeBest(open: readonly Summed[], ties: readonly TieBreaker[], sheet: TallySheet): Summed {
  const [first] = [...open].sort((a, b) => byTotal(a, b) || a.position - b.position)
  if (!first) throw new RangeError('nothing to choose from')
  const tied = open.filter((other) => byTotal(other, first) === 0)
  const most = ties.includes('votes') ? Math.max(...tied.map(({ supporters }) => supporters)) : 0
  const equals = tied.filter(({ supporters }) => supporters >= most)
  const chosen = equals.reduce((a, b) => (a.position < b.position ? a : b))
  sheet.tie(tied, chosen, equals.length === 1 ? 'votes' : 'lot')
  return chosen
}

/** Whoever has no reason yet had too little, or nothing was decided. */
function loseTheRest(
  option: Summed,
  elected: readonly Summed[],
  isUndecided: boolean,
  sheet: TallySheet,
): void {
  if (elected.includes(option)) return
  const { id, position, total } = option
  const last = elected.at(-1)
  if (isUndecided || !last) sheet.lose(position, { id, why: 'undecided' })
  else sheet.lose(position, { id, why: 'fewer', votes: written(total), needed: written(last.total) })
}
