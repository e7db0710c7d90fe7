/** The walls of the house, each held against the real sources and against sources that break it. Move the line, not the wall. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BREACHES } from './given/broken-walls.ts'
import { sourceOf, sourcesUnder } from './given/sources.ts'
import { WALLS } from './given/walls.ts'

const root = path.resolve(import.meta.dirname, '..')
const house = sourcesUnder(root, ['app', 'db', 'tests', 'scripts', 'bin'])
const walls = Object.keys(WALLS) as (keyof typeof WALLS)[]

const virtual = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([file, text]) => sourceOf(file, text))

test('the house was read', () => {
  expect(house.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      'app/world.ts',
      'app/voting/election.ts',
      'db/city/schema.ts',
      'scripts/set-up.mjs',
    ]),
  )
})

describe.each(walls)('%s', (name) => {
  const { broken, says, sound } = BREACHES[name]

  test('stands', () => expect(WALLS[name](house)).toEqual([]))
  test('falls when it is broken', () => expect(WALLS[name](virtual(broken))).toEqual(says))
  test('does not fall for what is sound', () => expect(WALLS[name](virtual(sound))).toEqual([]))
})
