import { describe, expect, test } from 'vitest'
import { faultOf } from '#tests/given/ballot-files.ts'

describe('.blt is refused', () => {
  test.each([
    ['no first line', [''], 1, 'blt-head'],
    ['a first line of words', ['three two'], 1, 'blt-head'],
    ['more seats than candidates', ['2 3', '1 1 0', '0'], 1, 'seats-many'],
    ['more seats than are left', ['2 2', '-1', '1 2 0', '0'], 1, 'seats-many'],
    ['an unknown candidate', ['2 1', '1 3 0', '0'], 2, 'option-unknown'],
    ['a candidate twice', ['2 1', '1 2 2 0', '0'], 2, 'option-repeated'],
    ['a ballot without end', ['2 1', '1 2', '0'], 2, 'blt-paper-open'],
    ['a negative number of ballots', ['2 1', '1 1 0', 'x 2 0', '0'], 3, 'paper-count'],
    ['ballots without end', ['2 1', '1 2 0'], 2, 'blt-open'],
    ['too few names', ['2 1', '1 2 0', '0', '"A"'], 4, 'names-miscounted'],
    ['too few nicknames', ['2 1', '[nick a]', '0'], 2, 'names-miscounted'],
    ['a tie order that leaves somebody out', ['2 1', '[tie 1]', '0'], 2, 'tie-incomplete'],
    ['a list without end', ['2 1', '[tie 1 2', '0'], 2, 'blt-list'],
  ])('%s', (_, lines, line, reason) => {
    expect(faultOf('x.blt', lines)).toEqual({ line, reason })
  })
})
