/**
 * The single transferable vote in floating point, as usual programs count it, tuned as well as we can: the limit for
 * `bench/voting/stv.ts`. No decimals are cut, nothing is told, equals go by the lot; it reads papers without gaps or equals.
 */
import type { Election } from '#app/voting/election.ts'

/** Positions of the winners, in order. */
export function floatStv({ ballots, options }: Election, seats: number): number[] {
  const { counts, starts, positions } = ballots
  const groups = counts.length
  const weights = Float64Array.from(counts)
  const marks = starts.slice(0, groups)
  const piles: Uint32Array[] = []
  const open = new Uint8Array(options.length).fill(1)
  const votes = new Float64Array(options.length)
  const targets = new Int16Array(groups)

  const deal = (pile: Uint32Array, factor: number): void => {
    const sizes = new Uint32Array(options.length)
    for (let i = 0; i < pile.length; i++) {
      const group = pile[i] ?? 0
      const end = starts[group + 1] ?? 0
      let mark = marks[group] ?? 0
      while (mark < end && open[positions[mark] ?? 0] !== 1) mark++
      marks[group] = mark
      const target = mark < end ? (positions[mark] ?? 0) : -1
      targets[i] = target
      if (target < 0) continue
      weights[group] = (weights[group] ?? 0) * factor
      votes[target] = (votes[target] ?? 0) + (weights[group] ?? 0)
      sizes[target] = (sizes[target] ?? 0) + 1
    }
    const ends = Array.from(sizes, (size, option) => {
      const before = piles[option]
      const grown = new Uint32Array((before?.length ?? 0) + size)
      if (before) grown.set(before)
      piles[option] = grown
      return before?.length ?? 0
    })
    for (let i = 0; i < pile.length; i++) {
      const target = targets[i] ?? -1
      const kept = piles[target]
      if (!kept) continue
      const at = ends[target] ?? 0
      kept[at] = pile[i] ?? 0
      ends[target] = at + 1
    }
  }

  deal(Uint32Array.from(counts.keys()), 1)
  const quota = Math.floor(votes.reduce((sum, own) => sum + own, 0) / (seats + 1)) + 1
  const winners: number[] = []
  const waiting = new Set<number>()
  while (winners.length < seats) {
    const left = Array.from(open.keys()).filter((option) => open[option] === 1)
    const strong = left.filter((option) => (votes[option] ?? 0) >= quota)
    const elected = left.length <= seats - winners.length ? left : strong
    elected.sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
    for (const option of elected) {
      open[option] = 0
      winners.push(option)
      waiting.add(option)
    }
    if (winners.length >= seats || left.length === elected.length) break
    const byVotes = (a: number, b: number) => (votes[b] ?? 0) - (votes[a] ?? 0)
    const [largest] = [...waiting].sort(byVotes)
    const from = largest ?? left.sort(byVotes).at(-1) ?? 0
    const own = votes[from] ?? 0
    open[from] = 0
    waiting.delete(from)
    const pile = piles[from] ?? new Uint32Array()
    piles[from] = new Uint32Array()
    if (largest === undefined && left.length - 1 > seats - winners.length) deal(pile, 1)
    else if (largest !== undefined && own > quota) deal(pile, (own - quota) / own)
    if (largest !== undefined) votes[from] = quota
  }
  return winners
}
