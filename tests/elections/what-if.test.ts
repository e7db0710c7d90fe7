/** Every losing option of every real budget: what would have made it win, counted again, or that none was found up to a bound. */
import { expect, test } from 'vitest'
import { paperCount } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { cheaperBy, withPapers } from '#app/voting/explain/changed-election.ts'
import { whatIfsOf } from '#app/voting/explain/what-if.ts'
import { electionOf, type PabulibFile } from '#app/voting/files/pabulib.ts'
import { type Rule, usualEqualShares, usualGreedy } from '#app/voting/rule.ts'
import { KNOWN, readReal } from './real-files.ts'

const UTILITIES = {
  approval: 'cost',
  'choose-1': 'cost',
  cumulative: 'points',
  scoring: 'points',
  ordinal: 'borda',
} as const

function ruleOf(id: string, { voteType, meta, scale }: PabulibFile): Rule {
  const places = voteType === 'ordinal' ? Number(meta.max_length) : 0
  if (id === 'greedy') return { ...usualGreedy, places }
  return { ...usualEqualShares(10 ** scale), utility: UTILITIES[voteType], places }
}

const cases = [...KNOWN.keys()].flatMap((name) => [
  { name, id: 'greedy' },
  { name, id: 'equal-shares' },
])

test.each(cases)('$name by $id', { timeout: 120_000 }, ({ name, id }) => {
  const file = readReal(name)
  const election = electionOf(file)
  const rule = ruleOf(id, file)
  const tally = count(election, rule)
  const whatIfs = whatIfsOf(election, rule, tally)
  expect(whatIfs.map((whatIf) => whatIf.id)).toEqual(tally.losses.map((loss) => loss.id))
  for (const { id: option, papers, cheaper } of whatIfs) {
    const position = election.options.findIndex((other) => other.id === option)
    const withMore = withPapers(election, rule, position)
    if (papers.by === null) expect(papers.upTo).toBe(2 * paperCount(election.ballots))
    else expect(count(withMore(papers.by), rule).winners).toContain(option)
    if (papers.by !== null && papers.least && papers.by > 1)
      expect(count(withMore(papers.by - 1), rule).winners).not.toContain(option)
    if (cheaper?.by) expect(count(cheaperBy(election, position, cheaper.by), rule).winners).toContain(option)
    else expect(cheaper).toEqual({ by: null, upTo: election.options[position]!.cost - 1 })
  }
})

test('in Wieliczka, project 16 was two złoty short', () => {
  const file = readReal('poland_wieliczka_2023')
  const election = electionOf(file)
  const rule = usualEqualShares(1)
  const tally = count(election, rule)
  const loss = tally.losses.filter(({ id }) => id === '16')
  const [whatIf] = whatIfsOf(election, rule, { ...tally, losses: loss })
  expect(whatIf?.cheaper?.by).toBeGreaterThan(0)
  expect(whatIf?.papers.by).toBeGreaterThan(0)
})
