/** A place's pavement: told by its slug, and nothing but decoration. */
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Pavement, PavementStrip } from '#app/ui/pavement.tsx'
import { tilesOf } from '#app/ui/pavement-tiles.ts'

const aSlug = fc.stringMatching(/^[a-z][a-z-]{1,20}$/)

test('the same slug, the same pavement; another slug, another one', () => {
  expect(tilesOf('sofia', 6, 6)).toEqual(tilesOf('sofia', 6, 6))
  expect(tilesOf('sofia', 6, 6)).not.toEqual(tilesOf('zagreb', 6, 6))
})

test('a strip is the first row of the square', () => {
  expect(tilesOf('tirana', 6, 1)).toEqual(tilesOf('tirana', 6, 6).slice(0, 6))
})

test('no pavement is pale: of nine tiles four are dark', () => {
  fc.assert(
    fc.property(aSlug, (slug) => {
      expect(tilesOf(slug, 3, 3).filter(({ ink }) => ink === 1).length).toBeGreaterThanOrEqual(4)
    }),
  )
})

test('the right half mirrors the left one', () => {
  fc.assert(
    fc.property(aSlug, (slug) => {
      const row = tilesOf(slug, 6, 1).map(({ ink, shape, turn }) => ({ ink, shape, turn }))
      expect(row.slice(3).reverse()).toEqual(row.slice(0, 3))
    }),
  )
})

test('a known pavement: the network’s first tiles', () => {
  expect(tilesOf('network', 2, 1)).toEqual([
    {
      ink: 2,
      shape: 'M0 0h48v24A24 24 0 0 1 0 24z',
      transform: 'translate(0 0) scale(1 1)',
      turn: 'rotate(0 24 24)',
    },
    {
      ink: 1,
      shape: 'M0 0h48v24A24 24 0 0 1 0 24z',
      transform: 'translate(48 0) scale(1 1)',
      turn: 'rotate(90 24 24)',
    },
  ])
})

test('nobody hears it, and it carries no style of its own', () => {
  for (const html of [
    renderToStaticMarkup(<Pavement slug="sofia" columns={6} rows={6} />),
    renderToStaticMarkup(<PavementStrip slug="sofia" />),
  ]) {
    expect(html).toContain('aria-hidden="true"')
    expect(html).not.toContain('style=')
  }
})
