import { expect, test } from 'vitest'
import { citableFigures } from '#app/publication/citable-figures.ts'
import { firstDifference } from '#app/publication/difference.ts'
import { pointerTo, resolvePointer } from '#app/publication/json-pointer.ts'
import { readPublication } from '#app/publication/publication.ts'
import { aKnownCity, aRelease } from '#tests/given/publication.ts'
import { aWorld } from '#tests/given/world.ts'

test('each citable figure stands where its pointer leads', async () => {
  const world = await aWorld()
  const publication = readPublication((await aRelease(world, await aKnownCity(world))).body)
  const figures = citableFigures(publication)

  for (const { pointer, value } of figures) expect(resolvePointer(publication, pointer), pointer).toBe(value)
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['ballots', 5],
    ['electorate', 0],
    ['winners', 2],
    ['spent', 700_00],
    ['left', 300_00],
    ['budget', 1000_00],
    ['most-supported', 4],
    ['supporters', 4],
    ['supporters', 3],
    ['supporters', 2],
  ])
  expect(figures.find(({ name }) => name === 'most-supported')?.option).toEqual({
    id: 'bench',
    titles: { bg: 'Bench' },
  })
})

/** The examples of RFC 6901. */
const DOCUMENT = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
}

test.each([
  ['', DOCUMENT],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/e^f', 3],
  ['/g|h', 4],
  ['/i\\j', 5],
  ['/k"l', 6],
  ['/ ', 7],
  ['/m~0n', 8],
  ['/foo/2', undefined],
  ['/foo/-', undefined],
  ['/foo/00', undefined],
  ['/foo/length', undefined],
  ['/toString', undefined],
  ['foo', undefined],
  ['/m~2n', undefined],
  ['/a~1b/x', undefined],
])('the pointer "%s" leads to %j', (pointer, value) => {
  expect(resolvePointer(DOCUMENT, pointer)).toEqual(value)
})

test('a pointer made from names leads back to them', () => {
  for (const name of Object.keys(DOCUMENT))
    expect(resolvePointer(DOCUMENT, pointerTo(name))).toBe(DOCUMENT[name as ''])
})

test('the first difference is named with both values', () => {
  expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBeUndefined()
  expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual({
    at: '/a/1/b',
    published: '2',
    found: '3',
  })
  expect(firstDifference([1], [1, 2])).toEqual({ at: '/1', published: undefined, found: '2' })
  expect(firstDifference([], {})).toEqual({ at: '', published: '[]', found: '{}' })
})
