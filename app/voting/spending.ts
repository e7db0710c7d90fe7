/**
 * Spending a budget under the terms of a vote: what of an election is counted by the rule, and in which parts.
 *
 * - Turnout: with fewer papers nobody is elected. Blank papers count where the terms say so; where they do not, they
 *   have no share of the budget either.
 * - "None of these" costs nothing and never wins; what has no more support than it is out of the race, and so is what
 *   too few papers name for acceptance. A paper that names only such options keeps its share, which nobody spends.
 * - Of options that exclude each other, the rule leaves out what it would elect later.
 * - Districts: each part of the budget is spent by itself on its options, in the order of the terms, and then the rest on
 *   all others. All papers count in every part. What is left in a part stays there.
 */
import { BallotPile } from './ballot-pile.ts'
import { paperCount } from './ballots.ts'
import type { EqualSharesRule, GreedyRule, PhragmenRule } from './budget-rule.ts'
import { type District, type Election, NO_TERMS, type Option } from './election.ts'
import { type Papers, readPapers } from './papers.ts'
import { supportOf } from './support.ts'
import type { Loss, Part, Tally } from './tally.ts'
import { type Candidate, candidatesOf, TallySheet } from './tally-sheet.ts'
import { acceptanceMissed, excluderOf, refuseTermsWithoutSense, turnoutMissed } from './terms.ts'

type SpendingRule = GreedyRule | EqualSharesRule | PhragmenRule

/** Counts an election whose terms ask for nothing but that some options exclude each other. */
export type Spend = (election: Election) => Tally

/**
 * Counts under the terms. Throws RangeError for terms that name no option of the election or one in two districts, and
 * for districts that are given more than the whole budget.
 */
export function spendUnderTerms(election: Election, rule: SpendingRule, spend: Spend): Tally {
  if (isPlain(election)) return spend(election)
  refuseTermsWithoutSense(election)
  refuseDistricts(election)
  const candidates = candidatesOf(election)
  const papers = readPapers(election.ballots, () => true)
  const undecided = turnoutMissed(election, papers)
  const unable = undecided ? [] : unableOf(election, rule, candidates, papers)
  const barred = new Set(unable.map(({ id }) => id))
  const parts = undecided ? [] : partsOf(election, barred)
  const { tallies, excluded } = spendParts(election, parts, spend)
  const losses = [...unable, ...excluded]
  return joined({ election, rule, candidates, papers, losses, parts, tallies, undecided })
}

/** One part after the other; what may not win beside a winner of an earlier part is out of the later one. */
function spendParts(election: Election, parts: readonly District[], spend: Spend) {
  const tallies: Tally[] = []
  const excluded: Loss[] = []
  for (const part of parts) {
    const winners = tallies.flatMap((tally) => tally.winners)
    const free = part.options.filter((id) => {
      const rival = excluderOf(election, { id }, winners)
      if (rival !== undefined) excluded.push({ id, why: 'incompatible', with: rival })
      return rival === undefined
    })
    tallies.push(spend(electionOf(election, { ...part, options: free })))
  }
  return { tallies, excluded }
}

/** Whether the rule alone can count it. */
function isPlain({ terms }: Election): boolean {
  const { turnout, blanks, acceptance, none, districts } = terms
  return (
    turnout === 0 && blanks === 'count' && acceptance.parts === 0 && none === null && districts.length === 0
  )
}

function refuseDistricts({ budget, options, terms }: Election): void {
  const known = new Set(options.map(({ id }) => id))
  const seen = new Set<string>()
  for (const district of terms.districts) {
    if (!Number.isSafeInteger(district.budget) || district.budget < 0)
      throw new RangeError(`not an amount: ${district.budget}`)
    for (const id of district.options) {
      if (!known.has(id)) throw new RangeError(`not an option here: ${id}`)
      if (seen.has(id)) throw new RangeError(`in two districts: ${id}`)
      seen.add(id)
    }
  }
  const kept = terms.districts.reduce((sum, district) => sum + district.budget, 0)
  if (kept > budget) throw new RangeError(`districts are given ${kept} of a budget of ${budget}`)
}

/** Why options are out of the race before it begins. */
function unableOf(
  election: Election,
  rule: SpendingRule,
  candidates: readonly Candidate[],
  papers: Papers,
): Loss[] {
  const { ballots, options, terms } = election
  const places = 'places' in rule ? rule.places : 0
  const support = supportOf(ballots, options.length, places)
  const none = candidates.find(({ id }) => id === terms.none)
  const its = none ? (support[none.position] ?? 0) : 0
  return candidates.flatMap((candidate): Loss[] => {
    const { id, position, supporters } = candidate
    if (candidate === none) return [{ id, why: 'is-none' }]
    const votes = support[position] ?? 0
    if (none && votes > 0 && votes <= its)
      return [{ id, why: 'below-none', votes: String(votes), none: String(its) }]
    const missed = votes > 0 ? acceptanceMissed(election, papers, candidate, supporters) : undefined
    return missed ? [missed] : []
  })
}

/** What is spent by itself: the districts, and the rest of the budget on all other options. */
function partsOf({ budget, options, terms }: Election, barred: ReadonlySet<string>): District[] {
  const inDistricts = new Set(terms.districts.flatMap((district) => district.options))
  const able = (ids: readonly string[]) => ids.filter((id) => !barred.has(id))
  const districts = terms.districts.map((district) => ({ ...district, options: able(district.options) }))
  const rest = options.map(({ id }) => id).filter((id) => !inDistricts.has(id))
  const kept = districts.reduce((sum, district) => sum + district.budget, 0)
  return [...districts, { id: CITY_WIDE, budget: budget - kept, options: able(rest) }]
}

/** The id of what is left for the whole city; no district is called so. */
const CITY_WIDE = ''

/** The part of the election: its options in the order of the lot, all papers with their marks on these. */
function electionOf({ options, ballots, terms }: Election, part: District): Election {
  const chosen = options.flatMap((option, position): { option: Option; position: number }[] =>
    part.options.includes(option.id) ? [{ option, position }] : [],
  )
  const places = new Map(chosen.map(({ position }, place) => [position, place]))
  const pile = new BallotPile(ballots.kind, chosen.length)
  const { counts, starts, positions, values } = ballots
  for (let group = 0; group < counts.length; group++) {
    const [from = 0, to = 0] = [starts[group], starts[group + 1]]
    if (from === to && terms.blanks === 'ignore') continue
    const marks: number[] = []
    for (let mark = from; mark < to; mark++) if (places.has(positions[mark] ?? -1)) marks.push(mark)
    pile.add(
      marks.map((mark) => places.get(positions[mark] ?? -1) ?? -1),
      marks.map((mark) => values[mark] ?? 0),
      counts[group],
    )
  }
  return {
    budget: part.budget,
    options: chosen.map(({ option }) => option),
    ballots: pile.ballots(),
    terms: { ...NO_TERMS, incompatible: terms.incompatible },
  }
}

interface Counted {
  readonly election: Election
  readonly rule: SpendingRule
  readonly candidates: readonly Candidate[]
  readonly papers: Papers
  /** Of options that were out of the race before it began. */
  readonly losses: readonly Loss[]
  readonly parts: readonly District[]
  readonly tallies: readonly Tally[]
  readonly undecided: Tally['undecided']
}

/** One tally of all parts: rounds one after the other. */
function joined(counted: Counted): Tally {
  const { election, rule, candidates, papers, losses, parts, tallies, undecided } = counted
  const sheet = new TallySheet(election, candidates)
  const at = new Map(candidates.map(({ id, position }) => [id, position]))
  for (const loss of [...losses, ...tallies.flatMap((tally) => tally.losses)])
    sheet.lose(at.get(loss.id) ?? -1, loss)
  for (const { rounds, ties } of tallies) {
    sheet.ties.push(...ties.map((tie) => ({ ...tie, round: tie.round + sheet.rounds.length })))
    sheet.rounds.push(...rounds)
  }
  sheet.left -= tallies.reduce((sum, { cost }) => sum + cost, 0)
  if (undecided) for (const { id, position } of candidates) sheet.lose(position, { id, why: 'undecided' })
  const points = new Map(
    tallies.flatMap(({ options }) => options).map((option) => [option.id, option.points]),
  )
  const tally = sheet.write(rule, tallies.length === 1 ? (tallies[0]?.share ?? null) : null)
  return {
    ...tally,
    ballots: paperCount(election.ballots),
    blank: papers.blank,
    options: tally.options.map((option) => ({ ...option, points: points.get(option.id) ?? null })),
    parts: tallies.length > 1 ? parts.map((part, i) => partTold(part, tallies[i])) : null,
    undecided,
  }
}

function partTold({ id, budget, options }: District, tally: Tally | undefined): Part {
  return {
    id: id === CITY_WIDE ? null : id,
    budget,
    options,
    cost: tally?.cost ?? 0,
    rounds: tally?.rounds.length ?? 0,
    share: tally?.share ?? null,
  }
}
