/** Everything that is told beside a tally. It takes many counts, so it belongs into a thread. */
import type { BallotKind } from '../ballots.ts'
import type { EqualSharesRule } from '../budget-rule.ts'
import { count } from '../count.ts'
import type { Election } from '../election.ts'
import { type Rule, usualEqualShares, usualGreedy } from '../rule.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import type { Tally } from '../tally.ts'
import { neglectedGroup } from './ejr-plus.ts'
import type { BudgetExplained, Explained } from './explained.ts'
import { priceableOutcome } from './priceable.ts'
import { reachOf } from './reach.ts'
import { whatIfsOf } from './what-if.ts'

/** @param onProgress told how many of how many losses are explained */
export function explain(
  election: Election,
  rule: Rule,
  tally: Tally,
  onProgress: (done: number, of: number) => void = () => {},
): Explained {
  return {
    whatIfs: whatIfsOf(election, rule, tally, (done) => onProgress(done, tally.losses.length)),
    budget: RULE_FACTS[rule.id].spends && !tally.undecided ? explainBudget(election, rule, tally) : null,
  }
}

function explainBudget(election: Election, rule: Rule, tally: Tally): BudgetExplained {
  const places = 'places' in rule ? rule.places : 0
  const isApproval = election.ballots.kind === 'approval'
  const neglected = isApproval ? neglectedGroup(election, tally.winners) : undefined
  return {
    reach: {
      here: reachOf(election, tally),
      greedy: reachOf(election, count(election, { ...usualGreedy, places })),
      equalShares: reachOf(election, count(election, sharesBeside(election.ballots.kind, places))),
    },
    proportionality: {
      ejrPlus: isApproval ? (neglected ?? { holds: true }) : null,
      priceable: isApproval ? priceableOutcome(election, tally) : 'unknown',
    },
  }
}

const UTILITIES: Readonly<Record<BallotKind, EqualSharesRule['utility']>> = {
  approval: 'cost',
  points: 'points',
  scores: 'points',
  ranked: 'borda',
}

/** Equal Shares as it is compared with: one count, then the most supported options that still fit. */
const sharesBeside = (kind: BallotKind, places: number): EqualSharesRule => ({
  ...usualEqualShares(1),
  utility: UTILITIES[kind],
  completion: 'utilitarian',
  start: 'exact',
  places,
})
