/**
 * The rules that add up marks and compare pairs once more, as they are told in words: one paper after another, plain
 * fractions, every duel by itself. It shares no line with `app/voting`.
 */
import { PlainFraction as F } from './plain-fraction.ts'

export interface SlowMarked {
  readonly options: number
  /** One entry a paper: value by option; ranks, points, scores, or 1 for an approval. */
  readonly papers: readonly ReadonlyMap<number, number>[]
  readonly none: number | null
  /** Tenths of the papers that an option must be marked on. */
  readonly tenths: number
  readonly incompatible: readonly (readonly number[])[]
  readonly countsBlanks: boolean
}

const all = (n: number): number[] => [...Array(n).keys()]
const marks = (paper: ReadonlyMap<number, number>): [number, number][] => [...paper.entries()]

/** What each paper gives each option; null for a paper that is spoilt. */
export type Giving = (paper: ReadonlyMap<number, number>, option: number) => F | null

export const onePoint: Giving = (paper, option) => new F(paper.has(option) ? 1 : 0)

export const given: Giving = (paper, option) => new F(paper.get(option) ?? 0)

export const firstOf =
  (isRanked: boolean): Giving =>
  (paper, option) => {
    const best = Math.min(...paper.values())
    const first = isRanked ? marks(paper).filter(([, rank]) => rank === best) : marks(paper)
    return first.length > 1 ? null : new F(first[0]?.[0] === option ? 1 : 0)
  }

/** For each other option: a point for one that stands lower, half a point for one beside. */
export const bordaPoints =
  (options: number, unranked: 'zero' | 'share'): Giving =>
  (paper, option) => {
    const rank = (one: number) => paper.get(one) ?? Number.POSITIVE_INFINITY
    if (!paper.has(option) && unranked === 'zero') return new F(0)
    const others = all(options).filter((other) => other !== option)
    const lower = others.filter((other) => rank(other) > rank(option)).length
    const beside = others.filter((other) => rank(other) === rank(option)).length
    return new F(2 * lower + beside, 2)
  }

export interface SlowSums {
  readonly totals: readonly F[]
  readonly winners: readonly number[]
}

/** Winners in order. `byPapers`: of equals the one on more papers comes first; `mean`: sums are divided by papers. */
export function slowSums(
  election: SlowMarked,
  giving: Giving,
  {
    seats,
    byPapers = false,
    mean = false,
    on = onePoint,
  }: { seats: number; byPapers?: boolean; mean?: boolean; on?: Giving },
): SlowSums {
  const { options, papers, none, tenths, incompatible, countsBlanks } = election
  const written = papers.filter((paper) => paper.size > 0)
  const counted = written.filter((paper) => giving(paper, 0) !== null)
  const sum = (option: number, how: Giving) =>
    counted.map((paper) => how(paper, option) ?? new F(0)).reduce((a, b) => a.plus(b), new F(0))
  const supporters = all(options).map((option) => sum(option, on))
  const totals = all(options).map((option) => {
    const total = sum(option, giving)
    return mean && !supporters[option]!.equals(new F(0)) ? total.over(supporters[option]!) : total
  })
  const base = counted.length + (countsBlanks ? papers.length - written.length : 0)
  const mayWin = (option: number) =>
    option !== none &&
    !supporters[option]!.equals(new F(0)) &&
    (none === null || totals[none]!.isBelow(totals[option]!)) &&
    !supporters[option]!.isBelow(new F(base * tenths, 10))
  const isBetter = (a: number, b: number) => {
    if (!totals[a]!.equals(totals[b]!)) return totals[b]!.isBelow(totals[a]!)
    if (byPapers && !supporters[a]!.equals(supporters[b]!)) return supporters[b]!.isBelow(supporters[a]!)
    return a < b
  }
  const winners: number[] = []
  for (let open = all(options).filter(mayWin); open.length > 0 && winners.length < seats; ) {
    const best = open.find((a) => open.every((b) => a === b || isBetter(a, b)))!
    open = open.filter((other) => other !== best)
    if (!incompatible.some((set) => set.includes(best) && set.some((one) => winners.includes(one))))
      winners.push(best)
  }
  return { totals, winners }
}

/** One winner, a pair that must meet again, or nobody. */
export function slowRunoff(
  election: SlowMarked,
  isRanked: boolean,
): { winner: number | null; pair: number[] | null } {
  const { options, papers, none, tenths, countsBlanks } = election
  const giving = firstOf(isRanked)
  const written = papers.filter((paper) => paper.size > 0)
  const counted = written.filter((paper) => giving(paper, 0) !== null)
  const base = counted.length + (countsBlanks ? papers.length - written.length : 0)
  const votes = (option: number) => counted.filter((paper) => giving(paper, option)!.equals(new F(1))).length
  const accepted = (option: number, its: number) =>
    option !== none && !new F(its).isBelow(new F(base * tenths, 10)) ? option : null
  if (counted.length === 0) return { winner: null, pair: null }
  const order = all(options).sort((a, b) => votes(b) - votes(a) || a - b)
  const [one, other] = [order[0]!, order[1]!]
  if (2 * votes(one) > counted.length) return { winner: accepted(one, votes(one)), pair: null }
  if (!isRanked) return { winner: null, pair: [one, other] }
  const rank = (paper: ReadonlyMap<number, number>, option: number) =>
    paper.get(option) ?? Number.POSITIVE_INFINITY
  const forOne = counted.filter((paper) => rank(paper, one) < rank(paper, other)).length
  const forOther = counted.filter((paper) => rank(paper, other) < rank(paper, one)).length
  const winner = forOne === forOther ? Math.min(one, other) : forOne > forOther ? one : other
  return { winner: accepted(winner, Math.max(forOne, forOther)), pair: null }
}

/** d[a][b]: papers that rank a above b. */
export function slowDuels({ options, papers }: SlowMarked, unranked: 'below' | 'not-compared'): number[][] {
  const prefers = (paper: ReadonlyMap<number, number>, a: number, b: number) => {
    if (!paper.has(a)) return false
    return paper.has(b) ? paper.get(a)! < paper.get(b)! : unranked === 'below'
  }
  return all(options).map((a) =>
    all(options).map((b) => papers.filter((paper) => prefers(paper, a, b)).length),
  )
}

/** The strongest chain by trying every path without a circle. */
export function slowChains(
  duels: readonly (readonly number[])[],
  strength: 'winning-votes' | 'margins',
): number[][] {
  const link = (a: number, b: number) => {
    const [mine, its] = [duels[a]![b]!, duels[b]![a]!]
    if (mine <= its) return 0
    return strength === 'margins' ? mine - its : mine
  }
  const strongest = (from: number, to: number, seen: readonly number[]): number => {
    const direct = link(from, to)
    const others = all(duels.length).filter((by) => by !== to && !seen.includes(by))
    const byOthers = others.map((by) => {
      const first = link(from, by)
      return first === 0 ? 0 : Math.min(first, strongest(by, to, [...seen, by]))
    })
    return Math.max(direct, 0, ...byOthers)
  }
  return all(duels.length).map((a) => all(duels.length).map((b) => (a === b ? 0 : strongest(a, b, [a]))))
}

/** From the first place to the last. */
export function slowHarmonic({ options, papers }: SlowMarked): { order: number[]; points: F[] } {
  let open = all(options)
  const order: number[] = []
  const points: F[] = all(options).map(() => new F(0))
  while (open.length > 0) {
    const weight = (option: number) =>
      papers
        .filter((paper) => paper.has(option))
        .map((paper) => new F(1, open.filter((other) => paper.has(other)).length))
        .reduce((a, b) => a.plus(b), new F(0))
    const lowest = [...open].reverse().reduce((a, b) => (weight(b).isBelow(weight(a)) ? b : a))
    points[lowest] = weight(lowest)
    order.unshift(lowest)
    open = open.filter((other) => other !== lowest)
  }
  return { order, points }
}
