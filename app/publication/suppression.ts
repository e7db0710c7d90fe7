/** Figures about kinds of people that may leave the city: none under ten, and none from which one under ten follows. */

/** A cell that may be read, or why it may not: it is under ten, or another could be worked out from it. */
export type Cell = { readonly count: number } | { readonly withheld: 'under-ten' | 'complement' }

const LEAST = 10

/**
 * The cells of one breakdown whose total is public. Cells of one to nine are suppressed; then, smallest first, as
 * many others as it takes until the suppressed ones together are two or more and hold ten or more. An empty cell is
 * nobody's and stays.
 */
export function suppressed<Kind extends string>(counts: Readonly<Record<Kind, number>>): Record<Kind, Cell> {
  const kinds = (Object.entries(counts) as [Kind, number][]).filter(([, count]) => count > 0)
  const small = kinds.filter(([, count]) => count < LEAST)
  const others = kinds.filter(([, count]) => count >= LEAST).sort(([, a], [, b]) => a - b)
  const hidden = new Map<Kind, Cell>(small.map(([kind]) => [kind, { withheld: 'under-ten' }]))
  let together = small.reduce((sum, [, count]) => sum + count, 0)
  for (const [kind, count] of others) {
    if (hidden.size === 0 || (hidden.size > 1 && together >= LEAST)) break
    hidden.set(kind, { withheld: 'complement' })
    together += count
  }
  const cells = (Object.entries(counts) as [Kind, number][]).map(([kind, count]) => [
    kind,
    hidden.get(kind) ?? { count },
  ])
  return Object.fromEntries(cells) as Record<Kind, Cell>
}
