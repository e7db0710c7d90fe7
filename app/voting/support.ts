/** How much an option is supported where marks of one kind are weighed against each other. */
import type { Ballots } from './ballots.ts'

/**
 * What every mark adds: one for an approval, points and scores their number; of ranked papers the first of so many
 * `places` gives as many points, each further rank one less, and ranks beyond give none.
 *
 * Throws RangeError for ranked papers without places, and for a sum that is too great to be exact.
 */
export function supportOf(
  { kind, counts, starts, positions, values }: Ballots,
  options: number,
  places: number,
) {
  if (kind === 'ranked' && places < 1) throw new RangeError('no rank gives points')
  const support = new Float64Array(options)
  for (let group = 0; group < counts.length; group++) {
    const count = counts[group] ?? 0
    for (let mark = starts[group] ?? 0; mark < (starts[group + 1] ?? 0); mark++) {
      const position = positions[mark] ?? 0
      const value = values[mark] ?? 0
      const weight = kind === 'approval' ? 1 : kind === 'ranked' ? Math.max(0, places + 1 - value) : value
      support[position] = (support[position] ?? 0) + count * weight
    }
  }
  if (!support.every(Number.isSafeInteger)) throw new RangeError('too many points to add them up')
  return support
}
