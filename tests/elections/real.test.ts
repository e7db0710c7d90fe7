import { expect, test } from 'vitest'
import type { EqualSharesRule } from '#app/voting/budget-rule.ts'
import { count } from '#app/voting/count.ts'
import { electionOf, readPabulib, writePabulib } from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import { greedyRule, sharesRule } from '#tests/given/election.ts'
import { KNOWN, readReal } from './real-files.ts'

/** The lists in `NAME.expected.json` that a rule of ours describes. */
const RULES: Readonly<Record<string, (unit: number) => Rule>> = {
  greedy_by_score_skip: () => greedyRule(),
  greedy_by_score_stop_at_first_that_does_not_fit: () => greedyRule({ misfit: 'stop' }),
  greedy_by_votes_per_cost: () => greedyRule({ by: 'votes-per-cost' }),
  mes_cost_no_completion: () => sharesRule(),
  mes_cost_add1_until_next_step_overspends: (step) => add1({ step }),
  mes_cost_add1_stop_when_exhaustive: (step) => add1({ step, stop: 'exhaustive' }),
  mes_cardinality_no_completion: () => sharesRule({ utility: 'cardinality' }),
  mes_cardinality_add1_until_next_step_overspends: (step) => add1({ step, utility: 'cardinality' }),
  mes_cardinality_add1_stop_when_exhaustive: (step) =>
    add1({ step, utility: 'cardinality', stop: 'exhaustive' }),
}

/** Known only where the one program that was asked had an answer. */
const SOME_RULES: Readonly<Record<string, (unit: number) => Rule>> = {
  mes_cost_add1u: (step) => add1({ step, completion: 'add1-utilitarian', stop: 'exhaustive' }),
  mes_cardinality_add1u: (step) =>
    add1({ step, utility: 'cardinality', completion: 'add1-utilitarian', stop: 'exhaustive' }),
}

const add1 = (about: Partial<EqualSharesRule> = {}) =>
  sharesRule({ completion: 'add1', start: 'whole-steps', ...about })

const counted = (name: string, ruleOf: (unit: number) => Rule): Tally => {
  const file = readReal(name)
  return count(electionOf(file), ruleOf(10 ** file.scale))
}

const cases = [...KNOWN].flatMap(([name, { computed }]) =>
  Object.entries({ ...RULES, ...SOME_RULES }).flatMap(([rule, ruleOf]) => {
    const outcome = computed[rule]
    return outcome ? [{ name, rule, ruleOf, outcome }] : []
  }),
)

test('every approval file has a known list for every rule of ours', () => {
  expect(cases.filter(({ rule }) => rule in RULES)).toHaveLength(KNOWN.size * Object.keys(RULES).length)
  expect(cases.length).toBeGreaterThan(KNOWN.size * (Object.keys(RULES).length + 1))
})

test.each(cases)('$name by $rule', ({ name, ruleOf, outcome }) => {
  const tally = counted(name, ruleOf)
  expect([...tally.winners].sort()).toEqual([...outcome.selected].sort())
  expect(tally.cost / 10 ** readReal(name).scale).toBe(outcome.cost)
  if (outcome.order_of_purchase) expect(tally.winners).toEqual(outcome.order_of_purchase)
})

test.each([...KNOWN])('%s holds what is known of it', (name, known) => {
  const file = readReal(name)
  const unit = 10 ** file.scale
  expect(file.projects).toHaveLength(known.num_projects)
  expect(file.ballots).toHaveLength(known.num_votes)
  expect(file.budget / unit).toBe(known.budget)
  const votes = file.projects.map(({ id, cost, votes }) => [id, { cost: cost / unit, votes }])
  expect(known.tally).toMatchObject(Object.fromEntries(votes))
  const { options } = count(electionOf(file), greedyRule())
  expect(options.map(({ supporters }) => supporters)).toEqual(file.projects.map((project) => project.votes))
})

test.each([...KNOWN.keys()])('%s reads the same after it was written', (name) => {
  const file = readReal(name)
  expect(readPabulib(writePabulib(file))).toEqual(file)
})

test('Wieliczka elected what Equal Shares elects when shares rise until a list costs too much', () => {
  const file = readReal('poland_wieliczka_2023')
  const { winners, cost, share } = count(electionOf(file), add1())
  const official = file.projects.filter(({ selected }) => selected === '1').map(({ id }) => id)

  expect([...winners].sort()).toEqual(official.sort())
  expect([winners.length, cost]).toEqual([30, 995_079])
  expect(share).toMatchObject({
    start: '151',
    final: '315',
    counts: 166,
    end: 'overspend',
    refused: { share: '316', cost: 1_045_079 },
  })
  expect(share?.steps.at(-1)).toEqual({ share: '306', cost: 995_079, winners: 30 })
})

test('in Wieliczka, stopping when nothing more fits would have elected others', () => {
  const { winners, cost, share } = counted('poland_wieliczka_2023', () => add1({ stop: 'exhaustive' }))
  expect([winners.length, cost, share?.final, share?.end]).toEqual([31, 984_579, '302', 'exhaustive'])
  expect(winners).toEqual(expect.arrayContaining(['66', '67']))
  expect(winners).not.toContain('46')
})

test('in Wieliczka, one count without completion would have left more than half of the money', () => {
  const { winners, cost } = counted('poland_wieliczka_2023', () => sharesRule())
  expect([winners.length, cost]).toEqual([21, 450_548])
})

test('in Wieliczka, an equal worth of all options would have elected 32', () => {
  const { winners, cost, share } = counted('poland_wieliczka_2023', () => add1({ utility: 'cardinality' }))
  expect([winners.length, cost, share?.final, share?.end]).toEqual([32, 966_789, '329', 'overspend'])
})

test('in Wieliczka, Equal Shares stands beside greedy', () => {
  const { share } = counted('poland_wieliczka_2023', () => add1({ comparison: 'greedy' }))
  expect(share?.comparison).toMatchObject({ isReplaced: false })
  const { shares = 0, greedy = 0, equal = 0 } = share?.comparison ?? {}
  expect(shares).toBeGreaterThan(greedy)
  expect(shares + greedy + equal).toBe(6_586)
})

test('in Wieliczka, minor units and a step of one złoty elect the same as złoty', () => {
  const file = readReal('poland_wieliczka_2023')
  const election = electionOf(file)
  const { budget, options } = election
  const inGroszy = {
    ...election,
    budget: budget * 100,
    options: options.map(({ id, cost }) => ({ id, cost: cost * 100 })),
  }
  const [zloty, groszy] = [count(electionOf(file), add1()), count(inGroszy, add1({ step: 100 }))]
  expect(groszy.winners).toEqual(zloty.winners)
  expect(groszy.share?.counts).toBe(zloty.share?.counts)
  expect(groszy.losses.map((loss) => 'reach' in loss && loss.reach)).toEqual(
    zloty.losses.map((loss) => 'reach' in loss && loss.reach),
  )
})

test('Ursus Południowy gave its list only to those who skip what does not fit', () => {
  const file = readReal('poland_warszawa_2017_ursus-poludniowy')
  const official = file.projects.filter(({ selected }) => selected === '1').map(({ id }) => id)
  const [skipped, stopped] = [
    count(electionOf(file), greedyRule()),
    count(electionOf(file), greedyRule({ misfit: 'stop' })),
  ]
  expect([...skipped.winners].sort()).toEqual(official.sort())
  expect([skipped.winners.length, skipped.cost]).toEqual([9, 752_917])
  expect(stopped.winners.length).toBeLessThan(9)
})

test('blanks after commas are no part of a category', () => {
  const { projects, ballots } = readReal('mechanical_turk_2022')
  expect([projects.length, ballots.length]).toEqual([10, 76])
  expect(projects.find(({ id }) => id === '22')?.categories).toEqual([
    'Environment',
    'public health & safety',
  ])
})

test.each([
  ['poland_gdansk_2020_olszynka', 12, 'cumulative'],
  ['poland_krakow_2022_zwierzyniec', 12, 'ordinal'],
])('%s is refused: its ballots are not approvals', (name, line, type) => {
  expect(() => readReal(name)).toThrow(
    expect.objectContaining({ file: `${name}.pb`, line, reason: 'vote-type', values: { type } }),
  )
})
