/** What tells options apart that did equally well: lower cost, then more supporters, then the lot. */
import type { TieOrder } from './rule-parts.ts'

export interface Contender {
  /** Position in the election's options, which stand in the order of the lot. */
  readonly position: number
  readonly cost: number
  readonly supporters: number
}

/** Who of those tied comes first, and the last criterion that was needed to say so. Throws for an empty list. */
export function settle<C extends Contender>(tied: readonly C[]): { chosen: C; settledBy: TieOrder[number] } {
  const [chosen] = [...tied].sort(inTieOrder)
  if (!chosen) throw new RangeError('nothing to choose from')
  const asCheap = tied.filter((other) => other.cost === chosen.cost)
  if (asCheap.length === 1) return { chosen, settledBy: 'cost' }
  const asPopular = asCheap.filter((other) => other.supporters === chosen.supporters)
  return { chosen, settledBy: asPopular.length === 1 ? 'votes' : 'lot' }
}

function inTieOrder(a: Contender, b: Contender): number {
  return a.cost - b.cost || b.supporters - a.supporters || a.position - b.position
}
