import { describe, expect, test } from 'vitest'
import { count } from '#app/voting/count.ts'
import type { Election } from '#app/voting/election.ts'
import type { Rule } from '#app/voting/rule.ts'
import { marked, ruleOf } from '#tests/given/marked.ts'

const PARK = 'park school bench'

test('with one choice each, the most chosen wins, though most wanted another', () => {
  const election = marked('approval', PARK, ['4 park', '3 school', '2 bench'])
  const tally = count(election, ruleOf('plurality'))
  expect(tally.winners).toEqual(['park'])
  expect(tally.losses).toEqual([
    { id: 'school', why: 'fewer', votes: '3', needed: '4' },
    { id: 'bench', why: 'fewer', votes: '2', needed: '4' },
  ])
  expect(count(election, ruleOf('runoff')).undecided).toEqual({
    why: 'second-vote',
    between: ['park', 'school'],
  })
})

test('in a run-off on the same papers those who wanted the third decide', () => {
  const lines = ['4 park:1', '3 school:1', '2 bench:1 school:2']
  const { winners, rounds, losses } = count(marked('ranked', PARK, lines), ruleOf('runoff', {}, 'ranked'))
  expect(winners).toEqual(['school'])
  expect(rounds.map((round) => round.tally)).toEqual([
    { park: '4', school: '3', bench: '2' },
    { park: '4', school: '5' },
  ])
  expect(rounds[1]?.transfer?.to).toEqual({ park: '0', school: '2' })
  expect(losses).toContainEqual({ id: 'park', why: 'last', votes: '4', by: 'school' })
  expect(losses).toContainEqual({ id: 'bench', why: 'excluded', votes: '2', round: 1 })
})

test('approvals are added up; equals fall by the lot, and the tally says so', () => {
  const election = marked('approval', PARK, ['3 park school', '2 bench', '1 school', '1 park'])
  const { winners, ties, blank } = count(election, ruleOf('approval', { seats: 1 }))
  expect(winners).toEqual(['park'])
  expect(ties).toEqual([{ round: 0, options: ['park', 'school'], chosen: 'park', settledBy: 'lot' }])
  expect(blank).toBe(0)
  expect(count(election, ruleOf('approval', { seats: 2 })).winners).toEqual(['park', 'school'])
})

test('a paper with too many choices is spoilt, and a blank one is not', () => {
  const election = marked('approval', PARK, ['5 park school bench', '2 school bench', '1 school', '3 '])
  const { winners, spoilt, blank, ballots } = count(election, ruleOf('k-of-n', { least: 1, most: 2 }))
  expect({ winners, spoilt, blank, ballots }).toEqual({
    winners: ['school'],
    spoilt: 5,
    blank: 3,
    ballots: 11,
  })
})

test('a mean of few judges can be better than a sum of many', () => {
  const election = marked('scores', PARK, ['9 park:6 school:5', '1 bench:10'])
  expect(count(election, ruleOf('score')).winners).toEqual(['park'])
  const mean = ruleOf('score', { unjudged: 'left-out' })
  expect(count(election, mean).winners).toEqual(['bench'])
  const known = { ...election, terms: { ...election.terms, acceptance: { parts: 1, of: 2 } } }
  expect(count(known, mean).winners).toEqual(['park'])
  expect(count(known, mean).losses).toContainEqual({
    id: 'bench',
    why: 'below-acceptance',
    votes: '1',
    needed: '5',
  })
})

test('of equal points those on more papers come first', () => {
  const election = marked('points', PARK, ['1 park:6', '3 school:2'])
  const { winners, ties } = count(election, ruleOf('points'))
  expect(winners).toEqual(['school'])
  expect(ties[0]?.settledBy).toBe('votes')
})

test('Borda chooses what many can live with; equals share their places', () => {
  const lines = ['5 park:1 bench:2 school:3', '4 school:1 bench:2 park:3', '2 bench:1 park:2 school:2']
  const { options, ranking } = count(marked('ranked', PARK, lines), ruleOf('borda'))
  expect(options.map(({ points }) => points)).toEqual(['11', '9', '13'])
  expect(ranking).toEqual([['bench'], ['park'], ['school']])
})

test('Schulze, as in the textbook with 45 papers: E, A, C, B, D', () => {
  const orders = ['5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC']
  const lines = orders.map((line) => {
    const [papers, order = ''] = line.split(' ')
    return `${papers} ${[...order].map((id, rank) => `${id}:${rank + 1}`).join(' ')}`
  })
  const { ranking, winners, losses, duels } = count(marked('ranked', 'A B C D E', lines), ruleOf('schulze'))
  expect(ranking).toEqual([['E'], ['A'], ['C'], ['B'], ['D']])
  expect(winners).toEqual(['E'])
  expect(losses).toContainEqual({ id: 'A', why: 'beaten', by: 'E', votes: 25, against: 24 })
  expect(duels?.wins[0]).toEqual([0, 20, 26, 30, 22])
})

test('fifty copies of one thing cannot fill the top of a proportional order', () => {
  const copies = Array.from({ length: 6 }, (_, i) => `copy${i}`)
  const election = marked('approval', `lane ${copies.join(' ')}`, [`6 ${copies.join(' ')}`, '4 lane'])
  const { ranking, winners, losses } = count(election, ruleOf('harmonic'))
  expect(ranking?.flat().slice(0, 3)).toEqual(['copy0', 'lane', 'copy1'])
  expect([winners, losses]).toEqual([[], []])
})

describe('none of these', () => {
  const terms = { none: 'none' }
  test('keeps out what has no more than it', () => {
    const election = marked('approval', 'park school none', ['3 park', '2 school', '2 none'], terms)
    const { winners, losses } = count(election, ruleOf('plurality', { seats: 2 }))
    expect(winners).toEqual(['park'])
    expect(losses).toEqual([
      { id: 'school', why: 'below-none', votes: '2', none: '2' },
      { id: 'none', why: 'is-none' },
    ])
  })

  test('wins a run-off, and nobody is elected', () => {
    const election = marked('approval', 'park none', ['3 park', '4 none'], terms)
    expect(count(election, ruleOf('runoff')).winners).toEqual([])
  })

  test('has to be beaten in a duel', () => {
    const lines = ['3 none:1 park:2', '2 park:1 none:2', '4 school:1']
    const election = marked('ranked', 'park school none', lines, terms)
    expect(count(election, ruleOf('schulze', { seats: 2 })).losses).toContainEqual({
      id: 'park',
      why: 'below-none',
      votes: '0',
      none: '3',
    })
  })
})

test('of options that exclude each other only the better one wins', () => {
  const election = marked('approval', PARK, ['4 park', '3 school', '2 bench'], {
    incompatible: [['park', 'school']],
  })
  const { winners, losses } = count(election, ruleOf('approval', { seats: 2 }))
  expect(winners).toEqual(['park', 'bench'])
  expect(losses).toEqual([{ id: 'school', why: 'incompatible', with: 'park' }])
})

test('below the turnout nothing is decided, and blank papers count if the terms say so', () => {
  const lines = ['3 park', '2 ']
  const rule = ruleOf('approval')
  const papers = (blanks: 'count' | 'ignore') => marked('approval', PARK, lines, { turnout: 5, blanks })
  expect(count(papers('count'), rule).winners).toEqual(['park'])
  expect(count(papers('ignore'), rule)).toMatchObject({
    winners: [],
    undecided: { why: 'turnout', papers: 3, needed: 5 },
  })
})

describe('where nobody votes', () => {
  test.each<[Rule, Election]>([
    [ruleOf('plurality'), marked('approval', PARK, ['2 '])],
    [ruleOf('runoff'), marked('approval', PARK, [])],
    [ruleOf('approval'), marked('approval', PARK, [])],
    [ruleOf('score', { unjudged: 'left-out' }), marked('scores', PARK, [])],
    [ruleOf('borda', { unranked: 'share' }), marked('ranked', PARK, ['1 '])],
    [ruleOf('schulze'), marked('ranked', PARK, [])],
  ])('$id elects nobody', (rule, election) => {
    const { winners, losses } = count(election, rule)
    expect(winners).toEqual([])
    expect(losses).toHaveLength(3)
  })
})

describe('is refused', () => {
  const papers = marked('approval', PARK, ['1 park'])
  test.each<[string, Election, Rule, RegExp]>([
    ['more seats than options', papers, ruleOf('approval', { seats: 4 }), /4 seats for 3 options/],
    [
      'ranked papers where marks are added',
      papers,
      ruleOf('borda'),
      /does not take ballots of the kind approval/,
    ],
    ['a second round on papers without ranks', papers, ruleOf('runoff', { second: 'ranked' }), /ranked/],
    ['at least three choices of at most two', papers, ruleOf('k-of-n', { least: 3, most: 2 }), /at least 3/],
    [
      'a term about an option that is not there',
      { ...papers, terms: { ...papers.terms, none: 'lake' } },
      ruleOf('approval'),
      /not an option here: lake/,
    ],
    [
      'parts of a budget where none is spent',
      { ...papers, terms: { ...papers.terms, districts: [{ id: 'south', budget: 1, options: ['park'] }] } },
      ruleOf('approval'),
      /budget/,
    ],
  ])('%s', (_, election, rule, why) => {
    expect(() => count(election, rule)).toThrow(why)
  })
})
