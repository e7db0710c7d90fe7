/** The rules that a city can choose from, with every parameter said. */
import { minorDigits } from '#app/money.ts'
import type { EqualSharesRule, GreedyRule } from '#app/voting/budget-rule.ts'

const TIES = ['cost', 'votes', 'lot'] as const

/** The most supported first, as long as the money lasts; what does not fit is passed over. */
export const GREEDY: GreedyRule = {
  id: 'greedy',
  version: 1,
  by: 'votes',
  misfit: 'skip',
  threshold: 1,
  places: 0,
  ties: TIES,
}

/** Equal Shares by cost with Add1: the share begins at budget / ballots and rises by one unit of the currency. */
export const equalShares = (stop: EqualSharesRule['stop'], currency: string): EqualSharesRule => ({
  id: 'equal-shares',
  version: 1,
  utility: 'cost',
  completion: 'add1',
  stop,
  start: 'exact',
  step: 10 ** minorDigits(currency),
  percent: 1,
  comparison: 'none',
  places: 0,
  ties: TIES,
})
