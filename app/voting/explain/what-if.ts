/**
 * What would have had to be otherwise for an option to win: more papers for it alone, or a lower cost. Every answer was found
 * by counting again, so it holds.
 *
 * Where more is always better, the answer is the least. That is so, if all else stays the same, for rules that add up
 * marks, where papers for one option raise it and no other; for a run-off, where they also never change whom it meets; for
 * greedy and Phragmén, where the option comes the earlier the more papers it has and the less it costs, and what comes
 * before it stays as it is. Under Equal Shares a paper makes all shares smaller, under transferable votes and Schulze
 * it can change the quota or a chain: there a smaller number may do as well, and Add1 is known to go up and down.
 */
import { count } from '../count.ts'
import type { Election } from '../election.ts'
import { nearest } from '../exact.ts'
import type { Rule, RuleId } from '../rule.ts'
import { RULE_FACTS } from '../rule-facts.ts'
import type { Loss, Tally } from '../tally.ts'
import { cheaperBy, mostPapers, withPapers } from './changed-election.ts'
import type { Found, WhatIf } from './explained.ts'
import { leastThatWorks } from './search.ts'

const STEADY: readonly RuleId[] = [
  'plurality',
  'runoff',
  'approval',
  'k-of-n',
  'points',
  'borda',
  'greedy',
  'phragmen',
]

const isSteady = ({ terms }: Election, rule: Rule): boolean =>
  terms.acceptance.parts === 0 &&
  (STEADY.includes(rule.id) || (rule.id === 'score' && rule.unjudged === 'zero'))

/** For each loss of the tally, in its order. `onLoss` is told how many of them are done. */
export function whatIfsOf(
  election: Election,
  rule: Rule,
  tally: Tally,
  onLoss: (done: number) => void = () => {},
): WhatIf[] {
  return tally.losses.map((loss, i) => {
    onLoss(i)
    return whatIf(election, rule, tally, loss)
  })
}

function whatIf(election: Election, rule: Rule, tally: Tally, loss: Loss): WhatIf {
  const { id } = loss
  const position = election.options.findIndex((option) => option.id === id)
  const wins = (changed: Election) => count(changed, rule).winners.includes(id)
  const spends = RULE_FACTS[rule.id].spends
  return {
    id,
    papers: papersFor(election, rule, position, loss, tally, wins),
    cheaper: spends ? cheaperFor(election, rule, position, loss, wins) : null,
  }
}

type Wins = (changed: Election) => boolean

const NEVER: Found = { by: null, upTo: 0 }

function papersFor(
  election: Election,
  rule: Rule,
  position: number,
  loss: Loss,
  tally: Tally,
  wins: Wins,
): Found {
  if (loss.why === 'is-none') return NEVER
  const most = mostPapers(election)
  if (loss.why === 'above-budget') return { by: null, upTo: most }
  const changed = withPapers(election, rule, position)
  const guess = guessedPapers(loss, tally)
  return leastThatWorks((papers) => wins(changed(papers)), {
    most,
    guess,
    isSteady: isSteady(election, rule),
  })
}

/** What the numbers of a loss say about how many papers are missing. */
function guessedPapers(loss: Loss, { share }: Tally): number {
  switch (loss.why) {
    case 'fewer':
    case 'below-acceptance':
      return nearest(loss.needed) - nearest(loss.votes)
    case 'below-none':
      return nearest(loss.none) - nearest(loss.votes) + 1
    case 'supporters-ran-out':
      return share ? nearest(loss.missing) / Math.max(nearest(share.final), 1) : 1
    default:
      return 1
  }
}

/** Down to a cost of one unit; what costs nothing cannot be cheaper. */
function cheaperFor(election: Election, rule: Rule, position: number, loss: Loss, wins: Wins): Found {
  const cost = election.options[position]?.cost ?? 0
  if (loss.why === 'is-none') return NEVER
  return leastThatWorks((by) => wins(cheaperBy(election, position, by)), {
    most: cost - 1,
    guess: guessedSaving(loss),
    isSteady: isSteady(election, rule),
  })
}

function guessedSaving(loss: Loss): number {
  switch (loss.why) {
    case 'did-not-fit':
      return loss.missing
    case 'above-budget':
      return loss.cost - loss.budget
    case 'supporters-ran-out':
      return nearest(loss.missing)
    default:
      return 1
  }
}
