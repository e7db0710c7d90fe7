import { expect, test } from 'vitest'
import { irv } from '#app/voting/rules/irv.ts'
import { irvRule, onTheBoard } from '#tests/given/ranked.ts'

test('who has the fewest leaves until one has more than half of the votes that stand', () => {
  const { winners, rounds, losses, quota, options } = irv(
    onTheBoard('A B C D', ['5 A', '4 B>A', '3 C>B', '1 D>C', '1 D']),
    irvRule(),
  )
  expect([winners, quota]).toEqual([['B'], null])
  expect(rounds.map(({ tally, exhausted, excluded }) => ({ tally, exhausted, excluded }))).toEqual([
    { tally: { A: '5', B: '4', C: '3', D: '2' }, exhausted: '0', excluded: [] },
    { tally: { A: '5', B: '4', C: '4' }, exhausted: '1', excluded: ['D'] },
    { tally: { A: '5', B: '7' }, exhausted: '2', excluded: ['C'] },
  ])
  expect(rounds[2]?.transfer).toEqual({
    why: 'exclusion',
    from: ['C'],
    to: { B: '3' },
    exhausted: '1',
    rounding: '0',
  })
  expect(losses).toEqual([
    { id: 'A', why: 'last', votes: '5', by: 'B' },
    { id: 'C', why: 'excluded', votes: '4', round: 2 },
    { id: 'D', why: 'excluded', votes: '2', round: 1 },
  ])
  expect(options.map(({ points, supporters }) => [points, supporters])).toEqual([
    ['5', 9],
    ['4', 7],
    ['3', 4],
    ['2', 2],
  ])
})

test('equals: fewer votes in the round before leave, and in the end the lot, last one first', () => {
  const { ties, winners } = irv(onTheBoard('A B C D', ['4 A', '2 B', '1 C>B', '3 D']), irvRule())
  expect(winners).toEqual(['A'])
  expect(ties).toEqual([{ round: 2, options: ['B', 'D'], chosen: 'B', settledBy: 'earlier-rounds' }])

  const level = irv(onTheBoard('A B', ['2 A', '2 B']), irvRule())
  expect(level.ties).toEqual([{ round: 1, options: ['A', 'B'], chosen: 'B', settledBy: 'lot' }])
  expect([level.winners, level.rounds.length]).toEqual([['A'], 2])
  expect(level.losses).toEqual([{ id: 'B', why: 'excluded', votes: '2', round: 1 }])
})

test('of three equals those who were equal in the round before too are looked at further back', () => {
  const { ties } = irv(
    onTheBoard('A B C F E D', ['9 A', '3 B', '2 C', '1 D>B', '2 E>C', '4 F', '0 E']),
    irvRule(),
  )
  expect(ties.map(({ options, chosen, settledBy }) => [options.join(''), chosen, settledBy])).toEqual([
    ['CE', 'E', 'lot'],
    ['BCF', 'C', 'earlier-rounds'],
  ])
})

test.each([
  ['next', ['B', 'B', 'B']],
  ['end', [undefined, undefined, undefined]],
  ['end-after-two', ['B', undefined, 'B']],
] as const)('a rank that was left out, skipped=%s', (skipped, expected) => {
  const follows = ['5 A>>B', '5 A>>>B', '5 A>C>>B'].map((line) => {
    const election = onTheBoard('A B C X', [line, '7 X', '6 B'])
    const { rounds } = irv(election, irvRule({ skipped }))
    return Object.keys(rounds.find(({ transfer }) => transfer?.from[0] === 'A')?.transfer?.to ?? {})[0]
  })
  expect(follows).toEqual(expected)
})

test('ranks before the first are left out too: such a paper is spoilt where it ends at once', () => {
  const lines = ['1 >A', '1 >>A', '3 B']
  expect(irv(onTheBoard('A B', lines), irvRule({ skipped: 'end' })).spoilt).toBe(2)
  expect(irv(onTheBoard('A B', lines), irvRule({ skipped: 'end-after-two' })).spoilt).toBe(1)
  expect(irv(onTheBoard('A B', lines), irvRule({ skipped: 'next' })).spoilt).toBe(0)
})

test.each([
  ['end', 3, { X: '6', Y: '5' }],
  ['pass', 1, { X: '8', Y: '5' }],
  ['only-open', 3, { X: '6', Y: '6' }],
] as const)('options on one rank, equal=%s', (equal, spoilt, last) => {
  const papers = ['6 X', '5 Y', '2 A=B>X', '1 B>A=Y', '1 A=B']
  const election = onTheBoard('X Y A B', papers, { acceptance: { parts: 1, of: 1 } })
  const tally = irv(election, irvRule({ equal }))
  expect([tally.spoilt, tally.rounds.at(-1)?.tally]).toEqual([spoilt, last])
})

test('"none of these" wins like any option, and then nobody is elected', () => {
  const { winners, losses } = irv(
    onTheBoard('none A B', ['4 none', '3 A', '2 B>none'], { none: 'none' }),
    irvRule(),
  )
  expect(winners).toEqual([])
  expect(losses).toEqual([
    { id: 'none', why: 'is-none' },
    { id: 'A', why: 'below-none', votes: '3', none: '6' },
    { id: 'B', why: 'excluded', votes: '2', round: 1 },
  ])
})

test('who is level with "none of these" at the end does no better than it', () => {
  const { winners, losses, ties } = irv(onTheBoard('A none', ['3 A', '3 none'], { none: 'none' }), irvRule())
  expect([winners, ties]).toEqual([[], []])
  expect(losses).toContainEqual({ id: 'A', why: 'below-none', votes: '3', none: '3' })
})

test('where acceptance asks for more than half, the count goes on to the last two before it says no', () => {
  const written = ['11 A', '4 B', '3 C>A', '2 D>B']
  const asking = (parts: number) =>
    irv(onTheBoard('A B C D', written, { acceptance: { parts, of: 20 } }), irvRule())
  expect(asking(11)).toMatchObject({ winners: ['A'], rounds: { length: 1 } })
  expect(asking(14)).toMatchObject({ winners: ['A'], rounds: { length: 3 } })
  expect(asking(15)).toMatchObject({ winners: [], rounds: { length: 3 } })
  expect(asking(15).losses[0]).toEqual({ id: 'A', why: 'below-acceptance', votes: '14', needed: '15' })
})

test('blank papers count for acceptance and turnout, or are left aside', () => {
  const votes = (blanks: 'count' | 'ignore') =>
    irv(onTheBoard('A B', ['3 A', '2 B', '2 '], { acceptance: { parts: 1, of: 2 }, blanks }), irvRule())
  expect([votes('ignore').winners, votes('count').winners]).toEqual([['A'], []])
  expect(votes('count')).toMatchObject({ ballots: 7, blank: 2, spoilt: 0 })
})
