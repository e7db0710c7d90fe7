/** What can be known of every rule without counting: which ballots it takes, whether it spends a budget, and whether it fills seats. */
import type { BallotKind } from './ballots.ts'
import type { RuleId } from './rule.ts'

export interface RuleFacts {
  readonly kinds: readonly BallotKind[]
  /** Options cost something, and what is elected is paid from a budget. */
  readonly spends: boolean
  readonly hasSeats: boolean
}

const EVERY_KIND: readonly BallotKind[] = ['approval', 'points', 'scores', 'ranked']

export const RULE_FACTS: Readonly<Record<RuleId, RuleFacts>> = {
  plurality: { kinds: ['approval', 'ranked'], spends: false, hasSeats: true },
  runoff: { kinds: ['approval', 'ranked'], spends: false, hasSeats: false },
  approval: { kinds: ['approval'], spends: false, hasSeats: true },
  'k-of-n': { kinds: ['approval'], spends: false, hasSeats: true },
  score: { kinds: ['scores'], spends: false, hasSeats: true },
  points: { kinds: ['points'], spends: false, hasSeats: true },
  harmonic: { kinds: ['approval'], spends: false, hasSeats: false },
  irv: { kinds: ['ranked'], spends: false, hasSeats: false },
  'scottish-stv': { kinds: ['ranked'], spends: false, hasSeats: true },
  schulze: { kinds: ['ranked'], spends: false, hasSeats: true },
  borda: { kinds: ['ranked'], spends: false, hasSeats: true },
  greedy: { kinds: EVERY_KIND, spends: true, hasSeats: false },
  'equal-shares': { kinds: EVERY_KIND, spends: true, hasSeats: false },
  phragmen: { kinds: ['approval'], spends: true, hasSeats: false },
}
