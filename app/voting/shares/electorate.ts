/** The options that ask for money under Equal Shares, and the groups of equal ballots that would give it. */
import type { EqualSharesRule } from '../budget-rule.ts'
import type { Election } from '../election.ts'
import type { Candidate } from '../tally-sheet.ts'
import { unitOf, type Weights, weightsOf } from './weights.ts'

/** Groups of equal ballots; those of one group hold the same purse from first to last. */
export interface Groups {
  readonly counts: Float64Array
  /** Marks of group g from `starts[g]` up to `starts[g + 1]`, as in the ballots. */
  readonly starts: Uint32Array
  readonly positions: Uint16Array
  readonly weights: Weights
  /** How many marks the longest ballot has, and how much its heaviest mark weighs; at least 1. */
  readonly longest: number
  readonly heaviest: number
}

/** An option that costs something and has supporters of some weight. */
export interface Bidder extends Candidate {
  /** Its supporters: groups, ascending, with the number of ballots in each and the weight that they give. */
  readonly groups: Int32Array
  readonly sizes: Float64Array
  readonly weights: Weights
  /** All ballots among its supporters, and all their weight. */
  readonly ballots: number
  readonly weight: number
  /** What a weight of one is worth to who gives it. */
  readonly unit: number
  /** Ids of what may not win beside it. */
  readonly rivals: ReadonlySet<string>
}

export interface Electorate {
  readonly groups: Groups
  /** All of them, also those that what costs nothing excludes. */
  readonly bidders: readonly Bidder[]
  /** What costs nothing, has supporters of some weight and is accepted before all else, in this order. */
  readonly free: readonly Candidate[]
  /** Room for one index a supporter; whoever uses it has finished before the next does. */
  readonly indices: Int32Array
  readonly options: number
}

/**
 * Finds who supports what. Throws RangeError for ballots that do not go with the rule's utility, and for more weight
 * than can be added up exactly.
 */
export function electorateOf(
  election: Election,
  candidates: readonly Candidate[],
  rule: EqualSharesRule,
): Electorate {
  const { ballots } = election
  const weights = weightsOf(ballots, rule)
  const { counts, starts, positions } = ballots
  const groups = { counts, starts, positions, weights, ...extremesOf(starts, weights) }
  const supports = supportsOf(groups, candidates.length)
  const supported = candidates
    .map(
      (candidate): Bidder => ({
        ...candidate,
        ...supports(candidate.position),
        unit: unitOf(candidate.cost, rule),
        rivals: rivalsOf(candidate, election),
      }),
    )
    .filter(({ weight }) => weight > 0)
  const bidders = supported.filter(({ cost }) => cost > 0)
  const free = acceptedOf(supported.filter(({ cost }) => cost === 0))
  const most = bidders.reduce((most, { groups }) => Math.max(most, groups.length), 0)
  return { groups, bidders, free, indices: new Int32Array(most), options: candidates.length }
}

function rivalsOf({ id }: Candidate, { terms }: Election): ReadonlySet<string> {
  const sets = terms.incompatible.filter((set) => set.includes(id))
  return new Set(sets.flat().filter((other) => other !== id))
}

/** Most supporters first, then by lot; there is no tie to settle, because all win that exclude each other not. */
function acceptedOf(free: readonly Bidder[]): Bidder[] {
  const sorted = [...free].sort((a, b) => b.supporters - a.supporters || a.position - b.position)
  const accepted: Bidder[] = []
  for (const option of sorted) {
    if (!accepted.some(({ rivals }) => rivals.has(option.id))) accepted.push(option)
  }
  return accepted
}

function extremesOf(starts: Uint32Array, weights: Weights): { longest: number; heaviest: number } {
  let longest = 1
  for (let group = 1; group < starts.length; group++) {
    longest = Math.max(longest, (starts[group] ?? 0) - (starts[group - 1] ?? 0))
  }
  let heaviest = 1
  for (const weight of weights ?? []) heaviest = Math.max(heaviest, weight)
  return { longest, heaviest }
}

type Support = Pick<Bidder, 'groups' | 'sizes' | 'weights' | 'ballots' | 'weight'>

/** All lists lie behind one another in one array, and an option's list is a view of its part. */
function supportsOf(
  { counts, starts, positions, weights }: Omit<Groups, 'longest' | 'heaviest'>,
  options: number,
): (option: number) => Support {
  const from = new Uint32Array(options + 1)
  for (let mark = 0; mark < positions.length; mark++) {
    if (weights?.[mark] === 0) continue
    const next = (positions[mark] ?? 0) + 1
    from[next] = (from[next] ?? 0) + 1
  }
  for (let option = 0; option < options; option++) {
    from[option + 1] = (from[option + 1] ?? 0) + (from[option] ?? 0)
  }
  const total = from[options] ?? 0
  const [groups, sizes] = [new Int32Array(total), new Float64Array(total)]
  const heavy = weights && new Float64Array(total)
  const free = from.slice()
  for (let group = 0; group < counts.length; group++) {
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      if (weights?.[mark] === 0) continue
      const option = positions[mark] ?? 0
      const place = free[option] ?? 0
      free[option] = place + 1
      groups[place] = group
      sizes[place] = counts[group] ?? 0
      if (heavy) heavy[place] = weights?.[mark] ?? 0
    }
  }
  return (option) => {
    const [start, end] = [from[option], from[option + 1]]
    const part = { groups: groups.subarray(start, end), sizes: sizes.subarray(start, end) }
    const weights = heavy?.subarray(start, end) ?? null
    return { ...part, weights, ...totalsOf(part.sizes, weights) }
  }
}

function totalsOf(sizes: Float64Array, weights: Weights): { ballots: number; weight: number } {
  let [ballots, weight] = [0, 0]
  for (let i = 0; i < sizes.length; i++) {
    ballots += sizes[i] ?? 0
    weight += (sizes[i] ?? 0) * (weights?.[i] ?? 1)
  }
  if (weight > Number.MAX_SAFE_INTEGER) throw new RangeError('too many points to add them up')
  return { ballots, weight }
}
