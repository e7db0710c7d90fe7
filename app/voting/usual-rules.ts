/** Every rule with what is usual where nothing is said. */
import type { BallotKind } from './ballots.ts'
import { type Rule, type RuleId, usualEqualShares, usualGreedy } from './rule.ts'

/** What the usual parameters depend on. */
export interface Occasion {
  readonly kind: BallotKind
  readonly seats: number
  /** How many options a paper may mark. */
  readonly marks: number
  /** The most that a paper may give one option, and all options together: points or scores. */
  readonly most: number
  readonly sum: number
  /** One unit of currency, in the election's unit. */
  readonly unit: number
}

/** The rule with every parameter. */
export function usualRule(id: RuleId, occasion: Occasion): Rule {
  const { kind, seats, marks, most, sum, unit } = occasion
  const places = kind === 'ranked' ? marks : 0
  switch (id) {
    case 'plurality':
    case 'approval':
      return { id, version: 1, seats, ties: ['lot'] }
    case 'runoff':
      return { id, version: 1, second: kind === 'ranked' ? 'ranked' : 'new-vote', ties: ['lot'] }
    case 'k-of-n':
      return { id, version: 1, seats, least: 0, most: marks, ties: ['lot'] }
    case 'score':
      return { id, version: 1, seats, most, unjudged: 'zero', ties: ['votes', 'lot'] }
    case 'points':
      return { id, version: 1, seats, sum, most, ties: ['votes', 'lot'] }
    case 'harmonic':
      return { id, version: 1, ties: ['lot'] }
    case 'irv':
      return { id, version: 1, skipped: 'next', equal: 'end', ties: ['earlier-rounds', 'lot'] }
    case 'scottish-stv':
      return { id, version: 1, seats, skipped: 'next', equal: 'end', ties: ['earlier-rounds', 'lot'] }
    case 'schulze':
      return { id, version: 1, seats, strength: 'winning-votes', unranked: 'below', ties: ['lot'] }
    case 'borda':
      return { id, version: 1, seats, unranked: 'zero', ties: ['lot'] }
    case 'greedy':
      return { ...usualGreedy, places }
    case 'equal-shares':
      return { ...usualEqualShares(unit), places }
    case 'phragmen':
      return { id, version: 1, ties: ['cost', 'votes', 'lot'] }
  }
}
