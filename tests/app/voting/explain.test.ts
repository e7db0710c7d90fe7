import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotsOf } from '#app/voting/ballot-pile.ts'
import type { BallotKind } from '#app/voting/ballots.ts'
import { count } from '#app/voting/count.ts'
import { type Election, NO_TERMS } from '#app/voting/election.ts'
import { readExact } from '#app/voting/exact.ts'
import { cheaperBy, withPapers } from '#app/voting/explain/changed-election.ts'
import { neglectedGroup } from '#app/voting/explain/ejr-plus.ts'
import { explain } from '#app/voting/explain/explain.ts'
import { priceableOutcome } from '#app/voting/explain/priceable.ts'
import { leastThatWorks } from '#app/voting/explain/search.ts'
import { spendingBy } from '#app/voting/explain/spending-by.ts'
import { whatIfsOf } from '#app/voting/explain/what-if.ts'
import type { RuleId } from '#app/voting/rule.ts'
import { anElection, greedyRule, sharesRule, times } from '#tests/given/election.ts'
import { marked, ruleOf } from '#tests/given/marked.ts'

test('what is missing is told in papers and in money', () => {
  const election = anElection({
    budget: 100,
    costs: { park: 80, bench: 30, lake: 300 },
    ballots: [...times(5, 'park'), ...times(3, 'bench'), ['lake']],
  })
  const tally = count(election, greedyRule())
  expect(whatIfsOf(election, greedyRule(), tally)).toEqual([
    { id: 'bench', papers: { by: 2, least: true }, cheaper: { by: 10, least: true } },
    { id: 'lake', papers: { by: null, upTo: 18 }, cheaper: { by: 280, least: true } },
  ])
})

test('a single choice that came second needed as many more', () => {
  const election = marked('approval', 'school park', ['4 park', '2 school'])
  const rule = ruleOf('plurality')
  expect(whatIfsOf(election, rule, count(election, rule))).toEqual([
    { id: 'school', papers: { by: 2, least: true }, cheaper: null },
  ])
})

test('"none of these" never wins, however many choose it', () => {
  const election = marked('approval', 'park none', ['4 park', '2 none'], { none: 'none' })
  const rule = ruleOf('approval')
  expect(whatIfsOf(election, rule, count(election, rule))[0]?.papers).toEqual({ by: null, upTo: 0 })
})

test('the reach of both rules, whatever the rule of the vote', () => {
  const election = anElection({
    budget: 100,
    costs: { park: 100, bench: 40 },
    ballots: [...times(6, 'park'), ...times(4, 'bench')],
  })
  const { budget } = explain(election, greedyRule(), count(election, greedyRule()))
  expect(budget?.reach).toEqual({
    here: { winners: ['park'], cost: 100, papers: 6, share: '3/5' },
    greedy: { winners: ['park'], cost: 100, papers: 6, share: '3/5' },
    equalShares: { winners: ['bench'], cost: 40, papers: 4, share: '2/5' },
  })
  expect(budget?.proportionality.ejrPlus).toEqual({
    holds: false,
    option: 'bench',
    papers: 4,
    deserves: '40',
  })
})

test('where the money went', () => {
  const options = [
    { id: 'park', cost: 60, theme: 'green' },
    { id: 'trees', cost: 30, theme: 'green' },
    { id: 'school', cost: 100, theme: null },
  ]
  expect(spendingBy(options, ['park', 'school'], ({ theme }) => theme)).toEqual([
    { of: null, winners: 1, options: 1, cost: 100 },
    { of: 'green', winners: 1, options: 2, cost: 60 },
  ])
})

test('the search ends at its bound, and says up to where it looked', () => {
  expect(leastThatWorks(() => false, { most: 100, guess: 7, isSteady: true })).toEqual({
    by: null,
    upTo: 100,
  })
  expect(leastThatWorks((by) => by >= 37, { most: 100, guess: 1, isSteady: true })).toEqual({
    by: 37,
    least: true,
  })
  expect(leastThatWorks((by) => by >= 37, { most: 100, guess: 90, isSteady: true })).toEqual({
    by: 37,
    least: true,
  })
  expect(leastThatWorks(() => true, { most: 100, guess: 9, isSteady: false })).toEqual({ by: 1, least: true })
  expect(leastThatWorks((by) => by === 3, { most: 3, guess: 1, isSteady: false }).by).toBe(3)
})

const KINDS: Readonly<Record<RuleId, BallotKind>> = {
  plurality: 'approval',
  runoff: 'ranked',
  approval: 'approval',
  'k-of-n': 'approval',
  score: 'scores',
  points: 'points',
  harmonic: 'approval',
  irv: 'ranked',
  'scottish-stv': 'ranked',
  schulze: 'ranked',
  borda: 'ranked',
  greedy: 'approval',
  'equal-shares': 'approval',
  phragmen: 'approval',
}

const anySmall = (kind: BallotKind): fc.Arbitrary<Election> =>
  fc.integer({ min: 2, max: 5 }).chain((options) =>
    fc
      .record({
        costs: fc.array(fc.constantFrom(6, 12, 13, 20), { minLength: options, maxLength: options }),
        papers: fc.array(
          fc.tuple(
            fc.subarray([...Array(options).keys()]),
            fc.array(fc.constantFrom(1, 2, 3), { minLength: options, maxLength: options }),
          ),
          { maxLength: 7 },
        ),
      })
      .map(({ costs, papers }) => ({
        budget: 24,
        options: costs.map((cost, i) => ({ id: `p${i}`, cost })),
        ballots: ballotsOf(
          kind,
          options,
          papers.map(([positions, values]) => ({
            positions,
            values: positions.map((position) => values[position]!),
            count: 1,
          })),
        ),
        terms: NO_TERMS,
      })),
  )

describe('every answer holds, and what is called least is the least', () => {
  test.each(Object.entries(KINDS) as [RuleId, BallotKind][])('%s', (id, kind) => {
    const rule = ruleOf(id, {}, kind)
    fc.assert(
      fc.property(anySmall(kind), (election) => {
        const tally = count(election, rule)
        for (const { id, papers, cheaper } of whatIfsOf(election, rule, tally)) {
          const position = election.options.findIndex((option) => option.id === id)
          const more = withPapers(election, rule, position)
          const wins = (changed: Election) => count(changed, rule).winners.includes(id)
          if (papers.by !== null) expect(wins(more(papers.by))).toBe(true)
          for (let by = 1; papers.by !== null && papers.least && by < papers.by; by++)
            expect(wins(more(by))).toBe(false)
          const saved = cheaper?.by ?? null
          if (saved !== null) expect(wins(cheaperBy(election, position, saved))).toBe(true)
          for (let by = 1; saved !== null && cheaper?.by && cheaper.least && by < saved; by++)
            expect(wins(cheaperBy(election, position, by))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('Equal Shares neglects no group, and what it buys is priceable', () => {
  fc.assert(
    fc.property(anySmall('approval'), (election) => {
      const tally = count(election, sharesRule())
      expect(neglectedGroup(election, tally.winners)).toBeUndefined()
      expect(priceableOutcome(election, tally)).toBe('yes')
      const asByGreedy = { ...tally, rule: greedyRule(), share: null }
      expect(priceableOutcome(election, asByGreedy)).not.toBe('no')
    }),
    { numRuns: 3_000 },
  )
})

test('a neglected group is what trying every group finds', () => {
  fc.assert(
    fc.property(anySmall('approval'), (election) => {
      const { winners } = count(election, greedyRule())
      const { counts, starts, positions } = election.ballots
      const papers = [...counts].flatMap((number, group) =>
        Array.from({ length: number }, () => [...positions.subarray(starts[group], starts[group + 1])]),
      )
      const worth = (paper: readonly number[]) =>
        paper.reduce((sum, i) => sum + (winners.includes(`p${i}`) ? election.options[i]!.cost : 0), 0)
      const isNeglected = election.options.some(({ id, cost }, option) => {
        if (winners.includes(id) || cost > election.budget) return false
        const its = papers.filter((paper) => paper.includes(option))
        return Array.from({ length: 2 ** its.length - 1 }, (_, bits) =>
          its.filter((_, i) => ((bits + 1) >> i) & 1),
        ).some((group) =>
          group.every((paper) => (worth(paper) + cost) * papers.length <= group.length * election.budget),
        )
      })
      const found = neglectedGroup(election, winners)
      expect(found !== undefined).toBe(isNeglected)
      if (found) expect(readExact(found.deserves).parts).toBeGreaterThan(0n)
    }),
    { numRuns: 3_000 },
  )
})

test('what the supporters of another option could have bought is not priceable', () => {
  const election = anElection({
    budget: 100,
    costs: { park: 100, bench: 10 },
    ballots: [...times(1, 'park'), ...times(9, 'bench')],
  })
  const tally = { ...count(election, greedyRule()), winners: ['park'] }
  expect(priceableOutcome(election, tally)).toBe('no')
})
