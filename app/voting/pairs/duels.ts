/** Every option against every other: on how many papers one is ranked above the other. */
import type { Ballots } from '../ballots.ts'

/** A square of numbers, row by row. */
export interface Square {
  readonly size: number
  readonly cells: Float64Array
}

export const cellOf = ({ size, cells }: Square, row: number, column: number): number =>
  cells[row * size + column] ?? 0

/**
 * Papers that rank the option of the row above that of the column; equals are for neither. What a paper does not rank
 * stands below all that it ranks (`below`), or is not compared.
 *
 * Only the marks of a paper are compared with each other: of those that rank an option, all prefer it to another but
 * those that rank both. So the time is papers x marks squared, whatever the number of options.
 */
export function duelsOf(ballots: Ballots, size: number, unranked: 'below' | 'not-compared'): Square {
  const { counts, starts, positions, values } = ballots
  const above = new Float64Array(size * size)
  const together = new Float64Array(unranked === 'below' ? size * size : 0)
  const ranking = new Float64Array(size)
  for (let group = 0; group < counts.length; group++) {
    const count = counts[group] ?? 0
    const end = starts[group + 1] ?? 0
    for (let mark = starts[group] ?? 0; mark < end; mark++) {
      const one = positions[mark] ?? 0
      ranking[one] = (ranking[one] ?? 0) + count
      for (let below = mark + 1; below < end; below++) {
        const cell = one * size + (positions[below] ?? 0)
        if (together.length > 0) together[cell] = (together[cell] ?? 0) + count
        if (values[below] !== values[mark]) above[cell] = (above[cell] ?? 0) + count
      }
    }
  }
  if (unranked === 'below') addUnranked({ size, cells: above }, { size, cells: together }, ranking)
  return { size, cells: above }
}

function addUnranked(above: Square, together: Square, ranking: Float64Array): void {
  const { size } = above
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (row === column) continue
      const both = cellOf(together, row, column) + cellOf(together, column, row)
      above.cells[row * size + column] = cellOf(above, row, column) + (ranking[row] ?? 0) - both
    }
  }
}

/** How strong the strongest chain of won duels from the row to the column is; 0 where there is none. */
export function strongestChains(wins: Square, strength: 'winning-votes' | 'margins'): Square {
  const { size } = wins
  const cells = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [mine, its] = [cellOf(wins, row, column), cellOf(wins, column, row)]
      if (mine > its) cells[row * size + column] = strength === 'margins' ? mine - its : mine
    }
  }
  for (let by = 0; by < size; by++) lengthenBy({ size, cells }, by)
  return { size, cells }
}

/** Floyd and Warshall: chains that may go by this option too. */
function lengthenBy({ size, cells }: Square, by: number): void {
  for (let row = 0; row < size; row++) {
    const toIt = cells[row * size + by] ?? 0
    for (let column = 0; column < size; column++) {
      if (row === column) continue
      const chain = Math.min(toIt, cells[by * size + column] ?? 0)
      if (chain > (cells[row * size + column] ?? 0)) cells[row * size + column] = chain
    }
  }
}

export const rowsOf = ({ size, cells }: Square): number[][] =>
  Array.from({ length: size }, (_, row) => [...cells.subarray(row * size, (row + 1) * size)])
