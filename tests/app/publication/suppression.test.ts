import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppressed } from '#app/publication/suppression.ts'

test('numbers of ten and more are told', () => {
  expect(suppressed({ online: 40, desk: 10, paper: 0 })).toEqual({
    online: { count: 40 },
    desk: { count: 10 },
    paper: { count: 0 },
  })
})

test('one that is under ten takes the smallest other with it', () => {
  expect(suppressed({ online: 900, desk: 30, paper: 4 })).toEqual({
    online: { count: 900 },
    desk: { withheld: 'complement' },
    paper: { withheld: 'under-ten' },
  })
})

test('two that are under ten together take a third with them', () => {
  expect(suppressed({ online: 900, desk: 3, paper: 4 })).toEqual({
    online: { withheld: 'complement' },
    desk: { withheld: 'under-ten' },
    paper: { withheld: 'under-ten' },
  })
})

test('with the total known, no number from one to nine follows', () => {
  const counts = fc.record({ online: fc.nat(60), desk: fc.nat(30), paper: fc.nat(30) })
  fc.assert(
    fc.property(counts, (given) => {
      const cells = Object.entries(suppressed(given))
      const hidden = cells.filter(([, cell]) => 'withheld' in cell).map(([kind]) => given[kind as 'desk'])
      const together = hidden.reduce((sum, count) => sum + count, 0)
      for (const [kind, cell] of cells)
        if ('count' in cell) expect(given[kind as 'desk'] === 0 || given[kind as 'desk'] >= 10).toBe(true)
      const others = Object.values(given).filter((count) => count >= 10).length
      if (hidden.length > 0 && others > 0) expect(hidden.length > 1 && together >= 10).toBe(true)
    }),
  )
})
