import { expect, test } from 'vitest'
import type { EqualSharesRule } from '#app/voting/budget-rule.ts'
import { count } from '#app/voting/count.ts'
import { electionOf, type PabulibFile, readPabulib, writePabulib } from '#app/voting/files/pabulib.ts'
import type { Rule } from '#app/voting/rule.ts'
import type { Tally } from '#app/voting/tally.ts'
import { greedyRule, sharesRule } from '#tests/given/election.ts'
import { KNOWN, readReal } from './real-files.ts'

/** What a rule of ours depends on in a file: one unit of its currency, and how many ranks give points. */
interface Occasion {
  readonly unit: number
  readonly places: number
}

interface Source {
  /** The rule of ours that the list describes. */
  readonly ruleOf: (occasion: Occasion) => Rule
  /** Whose list it is; where two programs were asked they agree, unless it says how they differ. */
  readonly from: string
}

/**
 * Every kind of list in `NAME.expected.json`, and where it comes from. "Scratch" is a throw-away program. Where two
 * references differ: pabutools stops Add1 as soon as nothing more fits, the web tool's code when a list costs too much, so
 * these are two kinds of list; pabutools starts at budget / voters exactly, equalshares.net at the whole number below it,
 * which elects the same in all of these files.
 */
const SOURCES: Readonly<Record<string, Source>> = {
  greedy_by_score_skip: {
    from: 'scratch; in approval files pabutools too (Cost_Sat)',
    ruleOf: ({ places }) => greedyRule({ places }),
  },
  greedy_by_score_stop_at_first_that_does_not_fit: {
    from: 'scratch',
    ruleOf: ({ places }) => greedyRule({ places, misfit: 'stop' }),
  },
  greedy_by_votes_per_cost: {
    from: 'pabutools (Cardinality_Sat), the same for three ways to break ties',
    ruleOf: () => greedyRule({ by: 'votes-per-cost' }),
  },
  mes_cost_no_completion: {
    from: 'scratch, pabutools, equalshares.net',
    ruleOf: () => sharesRule(),
  },
  mes_cost_add1_until_next_step_overspends: {
    from: 'scratch, equalshares.net stepped by hand; the official list of Wieliczka',
    ruleOf: ({ unit }) => add1({ step: unit }),
  },
  mes_cost_add1_stop_when_exhaustive: {
    from: 'scratch, pabutools',
    ruleOf: ({ unit }) => add1({ step: unit, stop: 'exhaustive' }),
  },
  mes_cost_add1u: {
    from: 'equalshares.net, pabutools (Add1, then greedy by votes)',
    ruleOf: ({ unit }) => add1({ step: unit, completion: 'add1-utilitarian', stop: 'exhaustive' }),
  },
  mes_cardinality_no_completion: {
    from: 'scratch, pabutools',
    ruleOf: () => sharesRule({ utility: 'cardinality' }),
  },
  mes_cardinality_add1_until_next_step_overspends: {
    from: 'scratch',
    ruleOf: ({ unit }) => add1({ step: unit, utility: 'cardinality' }),
  },
  mes_cardinality_add1_stop_when_exhaustive: {
    from: 'scratch, pabutools',
    ruleOf: ({ unit }) => add1({ step: unit, utility: 'cardinality', stop: 'exhaustive' }),
  },
  mes_cardinality_add1u: {
    from: 'pabutools',
    ruleOf: ({ unit }) =>
      add1({ step: unit, utility: 'cardinality', completion: 'add1-utilitarian', stop: 'exhaustive' }),
  },
  mes_points_no_completion: {
    from: 'scratch, pabutools',
    ruleOf: () => sharesRule({ utility: 'points' }),
  },
  mes_points_add1_until_next_step_overspends: {
    from: 'scratch',
    ruleOf: ({ unit }) => add1({ step: unit, utility: 'points' }),
  },
  mes_points_add1_stop_when_exhaustive: {
    from: 'scratch, pabutools',
    ruleOf: ({ unit }) => add1({ step: unit, utility: 'points', stop: 'exhaustive' }),
  },
  mes_borda_no_completion: {
    from: 'pabutools. The note beside it says m - 1 - position over all m projects; what rebuilds its list in both files is length of the ballot - 1 - position, so the third of three ranks gives nothing',
    ruleOf: ({ places }) => sharesRule({ utility: 'borda', places: places - 1 }),
  },
}

const add1 = (about: Partial<EqualSharesRule> = {}) =>
  sharesRule({ completion: 'add1', start: 'whole-steps', ...about })

const occasionOf = ({ scale, meta, voteType }: PabulibFile): Occasion => ({
  unit: 10 ** scale,
  places: voteType === 'ordinal' ? Number(meta.max_length) : 0,
})

const counted = (name: string, ruleOf: Source['ruleOf']): Tally => {
  const file = readReal(name)
  return count(electionOf(file), ruleOf(occasionOf(file)))
}

const cases = [...KNOWN].flatMap(([name, { computed }]) =>
  Object.entries(computed).map(([rule, outcome]) => ({ name, rule, outcome, ...SOURCES[rule]! })),
)

test('there is a rule of ours for every list that is known', () => {
  expect(cases.filter(({ ruleOf }) => !ruleOf)).toEqual([])
  expect(KNOWN.size).toBe(16)
  expect(cases.length).toBe(16 * 2 + 9 * 9 - 1 + 5 * 3 + 2)
})

test.each(cases)('$name by $rule, known from $from', ({ name, ruleOf, outcome }) => {
  const tally = counted(name, ruleOf)
  expect([...tally.winners].sort()).toEqual([...outcome.selected].sort())
  expect(tally.cost / 10 ** readReal(name).scale).toBe(outcome.cost)
  if (outcome.order_of_purchase) expect(tally.winners).toEqual(outcome.order_of_purchase)
})

/** Of scores, what a program counted and what the file says can be two things (`checks`). */
test.each([...KNOWN])('%s holds what is known of it', (name, known) => {
  const file = readReal(name)
  const unit = 10 ** file.scale
  expect(file.projects).toHaveLength(known.num_projects)
  expect(file.ballots).toHaveLength(known.num_votes)
  expect(file.budget / unit).toBe(known.budget)
  const costs = file.projects.map(({ id, cost }) => [id, { cost: cost / unit }])
  expect(known.tally).toMatchObject(Object.fromEntries(costs))
  const { options } = count(electionOf(file), greedyRule({ places: occasionOf(file).places }))
  for (const { id, supporters, points } of options) {
    expect(supporters).toBe(known.tally[id]!.votes)
    if (points !== null) expect(Number(points)).toBe(known.tally[id]!.score)
  }
  const votes = file.projects.filter((project) => project.votes !== undefined)
  const isSame = votes.every(({ id, votes }) => votes === known.tally[id]!.votes)
  expect(isSame).toBe(known.checks.votes_column_equals_recount ?? true)
})

const official = [...KNOWN].flatMap(([name, { official }]) =>
  (official?.reproduced_by ?? []).flatMap((rule) => {
    const source = SOURCES[rule]
    return source ? [{ name, rule, ruleOf: source.ruleOf, selected: official!.selected }] : []
  }),
)

test('thirteen cities published a list, and rules of ours rebuild every one of them', () => {
  const rebuilt = new Set(official.map(({ name }) => name))
  expect(rebuilt.size).toBe([...KNOWN.values()].filter((known) => known.official).length)
  expect(rebuilt.size).toBe(13)
})

test.each(official)("$name: the city's own list is rebuilt by $rule", ({ name, ruleOf, selected }) => {
  expect([...counted(name, ruleOf).winners].sort()).toEqual([...selected].sort())
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
