import { describe, expect, test } from 'vitest'
import { BallotPile, ballotsOf } from '#app/voting/ballot-pile.ts'
import { type BallotKind, paperCount, papersOf } from '#app/voting/ballots.ts'

test('equal papers are one group, in whatever order their marks come', () => {
  const pile = new BallotPile('approval', 3)
  pile.add([2, 0], [])
  pile.add([0, 2], [], 4)
  pile.add([], [], 2)
  expect([...papersOf(pile.ballots())]).toEqual([
    { positions: [0, 2], values: [], count: 5 },
    { positions: [], values: [], count: 2 },
  ])
  expect(paperCount(pile.ballots())).toBe(7)
})

test('ranks are put in order, and equal or missing ones are kept as they are', () => {
  const ballots = ballotsOf('ranked', 4, [{ positions: [3, 1, 0], values: [4, 1, 4], count: 1 }])
  expect([...papersOf(ballots)]).toEqual([{ positions: [1, 0, 3], values: [1, 4, 4], count: 1 }])
})

test('points of nothing are no mark; a score of 0 is one', () => {
  const papers = [{ positions: [0, 1], values: [0, 3], count: 1 }]
  expect([...papersOf(ballotsOf('points', 2, papers))][0]?.positions).toEqual([1])
  expect([...papersOf(ballotsOf('scores', 2, papers))][0]?.positions).toEqual([0, 1])
})

test('thousands of different papers stay apart', () => {
  const pile = new BallotPile('points', 300)
  const paper = (n: number): [number[], number[]] => [
    [n % 300, (n * 7 + 1) % 300],
    [1 + (n % 5), 1 + (n % 3)],
  ]
  const written = Array.from({ length: 4000 }, (_, n) => paper(n)).filter(([[a, b]]) => a !== b)
  for (const [positions, values] of [...written, ...written]) pile.add(positions, values)
  const found = [...papersOf(pile.ballots())]
  const different = new Set(
    written.map(([p, v]) => (p[0]! < p[1]! ? `${p} ${v}` : `${p.toReversed()} ${v.toReversed()}`)),
  )
  expect(new Set(found.map(({ positions, values }) => `${positions} ${values}`))).toEqual(different)
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(2 * written.length)
})

describe('is refused', () => {
  test.each<[string, BallotKind, number[], number[], number]>([
    ['a mark for no option', 'approval', [3], [], 1],
    ['an option twice', 'approval', [1, 1], [], 1],
    ['an option on two ranks', 'ranked', [1, 0, 1], [1, 2, 3], 1],
    ['a rank of 0', 'ranked', [1], [0], 1],
    ['half a point', 'points', [1], [0.5], 1],
    ['a score below zero', 'scores', [1], [-1], 1],
    ['a mark without its value', 'scores', [0, 1], [1], 1],
    ['half a paper', 'approval', [1], [], 0.5],
  ])('%s', (_, kind, positions, values, count) => {
    expect(() => new BallotPile(kind, 3).add(positions, values, count)).toThrow(RangeError)
  })
})
