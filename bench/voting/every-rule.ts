/**
 * How long every rule takes for 10 thousand, 100 thousand and a million papers once they are read, and how that grows: 100
 * options for approvals, points and scores, 30 for ranks; processor time, the median of three.
 *
 *     npx vite-node --config vitest.config.ts bench/voting/every-rule.ts
 */
import { BallotPile } from '#app/voting/ballot-pile.ts'
import type { BallotKind } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import type { Rule, RuleId } from '#app/voting/rule.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import { usualRule } from '#app/voting/usual-rules.ts'
import { rankedElection, seeded } from './generated.ts'
import { median, mostMemory, spentOn } from './measured.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const OPTIONS = 100

/** One to twelve marks, of which the first options get more; costs from 1,000 to 32,700, a budget of a third of all. */
function markedElection(papers: number, kind: BallotKind, seed = 7): Election {
  const random = seeded(seed)
  const pile = new BallotPile(kind, OPTIONS)
  for (let paper = 0; paper < papers; paper++) {
    const marks = new Set<number>()
    const most = kind === 'approval' ? 1 + Math.floor(random() * 12) : 1 + Math.floor(random() * 5)
    for (let mark = 0; mark < most; mark++) marks.add(Math.floor(OPTIONS * random() * random()))
    pile.add(
      [...marks],
      Array.from(marks, () => 1 + Math.floor(random() * 2)),
    )
  }
  const options = Array.from({ length: OPTIONS }, (_, i) => ({
    id: `o${i}`,
    cost: 1_000 + 317 * ((i * 37) % 101),
  }))
  const budget = Math.floor(options.reduce((sum, { cost }) => sum + cost, 0) / 3)
  return { budget, options, ballots: pile.ballots(), terms: NO_TERMS }
}

const kindOf = (id: RuleId): BallotKind =>
  id === 'runoff' ? 'ranked' : (RULE_FACTS[id].kinds[0] ?? 'approval')

function ruleFor(id: RuleId): Rule {
  const kind = kindOf(id)
  const most = kind === 'points' || kind === 'scores' ? 10 : 12
  const rule = usualRule(id, {
    kind,
    seats: RULE_FACTS[id].hasSeats ? 9 : 1,
    marks: 12,
    most,
    sum: 10,
    unit: 1,
  })
  return rule.id === 'equal-shares' ? { ...rule, completion: 'none', start: 'exact' } : rule
}

const before = new Map<RuleId, number>()
for (const size of SIZES) {
  const elections = new Map<BallotKind, Election>()
  console.log(`\n${size} papers`)
  for (const id of Object.keys(RULE_FACTS) as RuleId[]) {
    const kind = kindOf(id)
    const election =
      elections.get(kind) ?? (kind === 'ranked' ? rankedElection(size, 30) : markedElection(size, kind))
    elections.set(kind, election)
    const rule = ruleFor(id)
    const spent = median([0, 1, 2].map(() => spentOn(() => count(election, rule))))
    const last = before.get(id)
    const growth = last === undefined ? '' : `, ${(spent / last).toFixed(1)} times as long`
    console.log(`  ${id.padEnd(14)}${spent.toFixed(0).padStart(7)} ms${growth}`)
    before.set(id, spent)
  }
}
console.log(`\nmost memory of the process, generating included: ${mostMemory()}`)
