/** What a page shows of a tally, for every rule: the same winners, numbers and reasons. */
import { describe, expect, test } from 'vitest'
import { type AboutVote, resultOf } from '#app/vote/result.ts'
import { count } from '#app/voting/count.ts'
import { readExact } from '#app/voting/exact.ts'
import { explain } from '#app/voting/explain/explain.ts'
import type { RuleId } from '#app/voting/rule.ts'
import { RULE_FACTS } from '#app/voting/rule-facts.ts'
import { marked, ruleOf } from '#tests/given/marked.ts'

const IDS = 'park school bench lake'
const RANKED = ['4 park:1 bench:2', '3 school:1 bench:2', '2 bench:1 school:2', '2 lake:1 park:2', '1 ']
const NUMBERS = ['4 park:3 bench:2', '3 school:4', '2 bench:5', '1 ']
const APPROVED = ['4 park bench', '3 school', '2 bench', '1 lake', '1 ']

function electionFor(id: RuleId) {
  const ranked = ['irv', 'scottish-stv', 'schulze', 'borda', 'runoff']
  if (ranked.includes(id)) return marked('ranked', IDS, RANKED)
  if (id === 'points' || id === 'score') return marked(id === 'points' ? 'points' : 'scores', IDS, NUMBERS)
  const election = marked('approval', IDS, id === 'plurality' ? ['4 park', '3 school', '1 bench'] : APPROVED)
  if (!RULE_FACTS[id].spends) return election
  const options = election.options.map((option, i) => ({ ...option, cost: [600, 500, 100, 300][i]! }))
  return { ...election, budget: 1000, options }
}

const about = (election: ReturnType<typeof electionFor>): Omit<AboutVote, 'explained'> => ({
  options: election.options.map(({ id }, i) => ({
    id,
    title: { body: id, language: 'en' } as AboutVote['options'][number]['title'],
    proposalNumber: i + 1,
    district: null,
    theme: 'SUST',
  })),
  currency: 'EUR',
  electors: 12,
})

describe.each(Object.keys(RULE_FACTS) as RuleId[])('%s', (id) => {
  test('shows what the tally says', () => {
    const election = electionFor(id)
    const kind = election.ballots.kind
    const rule = ruleOf(id, {}, kind)
    const tally = count(election, rule)
    const explained = explain(election, rule, tally)
    const result = resultOf(tally, { ...about(election), explained })
    expect(new Set(result.winners.map((winner) => winner.id))).toEqual(new Set(tally.winners))
    expect(new Set(result.losers.map(({ loss }) => loss))).toEqual(new Set(tally.losses))
    expect(result.losers.map(({ whatIf }) => whatIf?.id)).toEqual(result.losers.map((loser) => loser.id))
    expect(result.rounds).toHaveLength(tally.rounds.length)
    for (const [i, round] of result.rounds.entries()) {
      const said = tally.rounds[i]!
      expect([round.elected, round.excluded]).toEqual([said.elected, said.excluded])
      for (const line of round.lines) {
        const { parts, of } = readExact(said.tally[line.id]!)
        expect(line.votes).toBeCloseTo(Number(parts) / Number(of), 2)
      }
    }
    expect(result.spends).toBe(RULE_FACTS[id].spends)
    expect(result.explained === null).toBe(!result.spends)
  })
})
