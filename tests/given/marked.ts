/** Papers with marks as they are written on a blackboard, and the rules that add them up, with what is usual. */
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { BallotKind, Paper } from '#app/voting/ballots.ts'
import { type Election, NO_TERMS, type Terms } from '#app/voting/election.ts'
import type { Rule, RuleId } from '#app/voting/rule.ts'
import { usualRule } from '#app/voting/usual-rules.ts'

/**
 * @param ids in the order of the lot, with blanks between them
 * @param lines `'15 A B'` approves two, `'3 A:2 B:5'` gives points, scores or ranks; `'2 '` are blank papers
 */
export function marked(
  kind: BallotKind,
  ids: string,
  lines: readonly string[],
  terms: Partial<Terms> = {},
): Election {
  const options = ids.split(' ')
  const papers = lines.map((line) => paperOf(options, line))
  return {
    budget: 0,
    options: options.map((id) => ({ id, cost: 0 })),
    ballots: ballotsOf(kind, options.length, papers),
    terms: { ...NO_TERMS, ...terms },
  }
}

function paperOf(options: readonly string[], line: string): Paper {
  const [count, ...marks] = line.split(' ').filter((part) => part !== '')
  const read = marks.map((mark) => mark.split(':'))
  return {
    count: Number(count),
    positions: read.map(([id]) => options.indexOf(id ?? '')),
    values: read.map(([, value]) => Number(value ?? 1)),
  }
}

/** A rule with what is usual on papers of a kind, but for what the test is about. */
export function ruleOf<Id extends RuleId>(
  id: Id,
  about: Partial<Extract<Rule, { id: Id }>> = {},
  kind: BallotKind = 'approval',
): Extract<Rule, { id: Id }> {
  const usual = usualRule(id, { kind, seats: 1, marks: 3, most: 10, sum: 10, unit: 1 })
  return { ...usual, ...about } as Extract<Rule, { id: Id }>
}
