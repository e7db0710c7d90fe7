/** Who supports what, as the count in floating point takes it. */
import { paperCount } from '#app/voting/ballots.ts'
import type { Election } from '#app/voting/election.ts'

export interface FloatField {
  readonly voters: number
  readonly groups: number
  readonly costs: Float64Array
  /** How many voters support each option. */
  readonly weights: Float64Array
  /** Supporters of option o, groups and their sizes, from `from[o]` up to `from[o + 1]`. */
  readonly from: Uint32Array
  readonly supporters: Int32Array
  readonly sizes: Float64Array
}

export function fieldOf({ options, ballots }: Election): FloatField {
  const { counts, starts, positions } = ballots
  const from = new Uint32Array(options.length + 1)
  for (const position of positions) from[position + 1] = (from[position + 1] ?? 0) + 1
  for (let option = 0; option < options.length; option++) {
    from[option + 1] = (from[option + 1] ?? 0) + (from[option] ?? 0)
  }
  const free = from.slice()
  const weights = new Float64Array(options.length)
  const [supporters, sizes] = [new Int32Array(positions.length), new Float64Array(positions.length)]
  for (let group = 0; group < counts.length; group++) {
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      const option = positions[mark] ?? 0
      const place = free[option] ?? 0
      free[option] = place + 1
      supporters[place] = group
      sizes[place] = counts[group] ?? 0
      weights[option] = (weights[option] ?? 0) + (counts[group] ?? 0)
    }
  }
  const costs = Float64Array.from(options, ({ cost }) => cost)
  return { voters: paperCount(ballots), groups: counts.length, costs, weights, from, supporters, sizes }
}
