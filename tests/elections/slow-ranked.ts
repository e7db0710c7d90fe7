/**
 * Instant run-off and the Scottish rules once more, as they are told in words: one paper after another, all votes added up
 * again after every stage, plain fractions. It shares no line with `app/voting` and is far too slow for a city.
 */
import { PlainFraction as F } from './plain-fraction.ts'

export interface SlowRanked {
  /** How many options, in the order of the lot. */
  readonly options: number
  /** What each paper has on its ranks, from the first; nothing where the rank was left out. */
  readonly papers: readonly { readonly count: number; readonly ranks: readonly (readonly number[])[] }[]
  readonly skipped: 'next' | 'end' | 'end-after-two'
  readonly equal: 'end' | 'pass' | 'only-open'
  readonly none: number | null
  /** An elected option needs so many parts of ten of the valid papers. */
  readonly tenths: number
  readonly incompatible: readonly (readonly number[])[]
}

export interface SlowStage {
  /** Of each option; nothing for those whose papers have gone on. */
  readonly votes: readonly (F | null)[]
  readonly nonTransferable: F
}

export interface SlowTie {
  readonly options: readonly number[]
  readonly chosen: number
  readonly by: 'earlier-rounds' | 'lot'
}

export interface SlowRankedOutcome {
  readonly valid: number
  readonly winners: number[]
  readonly stages: SlowStage[]
  readonly ties: SlowTie[]
}

interface SlowPaper {
  readonly count: number
  readonly ranks: readonly (readonly number[])[]
  /** The next rank to look at. */
  at: number
  value: F
  holder: number | 'nobody'
}

const ZERO = new F(0)
const sumOf = (values: readonly F[]): F => values.reduce((sum, value) => sum.plus(value), ZERO)

/** Everything that the two rules have in common. */
class SlowCount {
  readonly papers: SlowPaper[]
  readonly stages: SlowStage[] = []
  readonly ties: SlowTie[] = []
  readonly open = new Set<number>()
  readonly gone = new Set<number>()
  /** What is left with those whose surplus has gone on. */
  readonly kept = new Map<number, F>()
  readonly winners: number[] = []
  readonly holders: number[] = []
  readonly barred: number[] = []

  constructor(
    readonly election: SlowRanked,
    readonly seats: number,
  ) {
    for (let option = 0; option < election.options; option++) this.open.add(option)
    const all = election.papers.map(
      ({ count, ranks }): SlowPaper => ({ count, ranks, at: 0, value: new F(1), holder: 'nobody' }),
    )
    for (const paper of all) this.sendOn(paper)
    this.papers = all.filter(({ holder }) => holder !== 'nobody')
  }

  get valid(): number {
    return this.papers.reduce((sum, { count }) => sum + count, 0)
  }

  sendOn(paper: SlowPaper): void {
    const { skipped, equal } = this.election
    paper.holder = 'nobody'
    for (; paper.at < paper.ranks.length; paper.at++) {
      const names = paper.ranks[paper.at]!
      const open = names.filter((name) => this.open.has(name))
      const isBlank = names.length === 0
      const isBlankNext = paper.ranks[paper.at + 1]?.length === 0
      const ends =
        (isBlank && skipped === 'end') ||
        (isBlank && skipped === 'end-after-two' && isBlankNext) ||
        (names.length > 1 && equal === 'end') ||
        (names.length > 1 && equal === 'only-open' && open.length > 1)
      if (ends) paper.at = paper.ranks.length
      else if (open.length > 0 && (names.length === 1 || equal === 'only-open')) {
        paper.holder = open[0]!
        paper.at++
        return
      }
    }
  }

  piled(option: number | 'nobody'): F {
    return sumOf(
      this.papers
        .filter(({ holder }) => holder === option)
        .map(({ count, value }) => value.over(new F(1, count))),
    )
  }

  votes(option: number): F {
    return this.kept.get(option) ?? this.piled(option)
  }

  note(): void {
    const all = Array.from({ length: this.election.options }, (_, option) => option)
    this.stages.push({
      votes: all.map((option) => (this.gone.has(option) ? null : this.votes(option))),
      nonTransferable: this.piled('nobody'),
    })
  }

  /** Those with the most (or fewest) votes now, then at the last stage, and so on, then by lot. */
  pick(among: readonly number[], wanted: 'most' | 'fewest'): number {
    const better = (a: F, b: F) => (wanted === 'most' ? b.isBelow(a) : a.isBelow(b))
    const best = (options: readonly number[], votes: (option: number) => F) =>
      options.filter((a) => !options.some((b) => better(votes(b), votes(a))))
    const tied = best(among, (option) => this.votes(option)).sort((a, b) => a - b)
    let rest = tied
    for (const stage of [...this.stages].reverse()) rest = best(rest, (option) => stage.votes[option]!)
    const chosen = wanted === 'most' ? rest[0]! : rest[rest.length - 1]!
    const by = rest.length > 1 ? 'lot' : 'earlier-rounds'
    if (tied.length > 1) this.ties.push({ options: tied, chosen, by })
    return chosen
  }

  isAccepted(option: number): boolean {
    return !this.votes(option).isBelow(new F(this.valid * this.election.tenths, 10))
  }

  clash(a: number, b: number): boolean {
    return a !== b && this.election.incompatible.some((set) => set.includes(a) && set.includes(b))
  }

  seat(option: number): void {
    this.open.delete(option)
    this.holders.push(option)
    if (option === this.election.none || !this.isAccepted(option)) return
    this.winners.push(option)
    for (const other of [...this.open].filter((one) => this.clash(one, option))) {
      this.open.delete(other)
      this.barred.push(other)
    }
  }

  /** One after the other, the strongest first; equals by lot, which is a tie only between those that clash. */
  seatAll(those: readonly number[]): void {
    for (;;) {
      const waiting = those.filter((option) => this.open.has(option))
      if (waiting.length === 0 || this.holders.length === this.seats) return
      const top = waiting.filter((a) => !waiting.some((b) => this.votes(a).isBelow(this.votes(b))))
      const clashing = top.filter((a) => top.some((b) => this.clash(a, b)))
      this.seat(clashing.includes(top[0]!) ? this.pick(clashing, 'most') : top[0]!)
    }
  }

  moveAll(option: number): void {
    for (const paper of this.papers.filter(({ holder }) => holder === option)) this.sendOn(paper)
    this.gone.add(option)
  }

  outcome(): SlowRankedOutcome {
    const { valid, winners, stages, ties } = this
    return { valid, winners, stages, ties }
  }
}

export function slowIrv(election: SlowRanked): SlowRankedOutcome {
  const count = new SlowCount(election, 1)
  while (count.valid > 0) {
    const open = [...count.open]
    const standing = sumOf(open.map((option) => count.votes(option)))
    const half = standing.over(new F(2))
    const isLast = open.length <= 2
    const most = open.find((option) => half.isBelow(count.votes(option)))
    const isLevelWithNone = isLast && most === undefined && open.includes(election.none ?? -1)
    const winner =
      most !== undefined && (isLast || count.isAccepted(most)) ? most : isLevelWithNone ? election.none : null
    count.note()
    if (winner !== null) {
      count.seat(winner)
      return count.outcome()
    }
    const lowest = count.pick(open, 'fewest')
    count.open.delete(lowest)
    if (count.open.size > 1) count.moveAll(lowest)
  }
  count.note()
  return count.outcome()
}

/** @param isTidy whether papers of the last one excluded stay where they are, as rule 52 (2) has it */
export function slowStv(election: SlowRanked, seats: number, isTidy = true): SlowRankedOutcome {
  const count = new SlowCount(election, seats)
  const quota = new F(Math.floor(count.valid / (seats + 1)) + 1)
  const left = () => seats - count.holders.length
  while (count.valid > 0) {
    count.note()
    count.seatAll([...count.open].filter((option) => !count.votes(option).isBelow(quota)))
    if (count.open.size <= left()) count.seatAll([...count.open])
    if (left() === 0 || count.open.size === 0) return count.outcome()
    const above = count.holders.filter((option) => quota.isBelow(count.votes(option)))
    if (above.length > 0) handOn(count, count.pick(above, 'most'), quota)
    else if (count.barred.length > 0) {
      const option = count.pick(count.barred, 'fewest')
      count.barred.splice(count.barred.indexOf(option), 1)
      count.moveAll(option)
    } else {
      const option = count.pick([...count.open], 'fewest')
      count.open.delete(option)
      if (count.open.size > left() || !isTidy) count.moveAll(option)
    }
  }
  count.note()
  return count.outcome()
}

function handOn(count: SlowCount, option: number, quota: F): void {
  const all = count.votes(option)
  const surplus = all.minus(quota)
  for (const paper of count.papers.filter(({ holder }) => holder === option)) {
    const value = paper.value.n === 0n ? paper.value : surplus.over(all.over(paper.value))
    paper.value = new F((value.n * 100_000n) / value.d, 100_000)
    count.sendOn(paper)
  }
  count.kept.set(option, quota)
}
