/** The land on our maps is what the derivation makes of Natural Earth, and holds no borders. */
import { expect, test } from 'vitest'
import { landGeoJson, landSvg } from '#app/map/derive-land.ts'
import { BOUNDS, onSheet, SHEET } from '#app/map/region.ts'

test('the files in the tree are what comes out of the derivation (`vitest -u` writes them anew)', async () => {
  await expect(landGeoJson()).toMatchFileSnapshot('../../../app/map/land.geojson')
  await expect(landSvg()).toMatchFileSnapshot('../../../app/map/land.svg')
})

test('the corners of the region are the corners of the sheet', () => {
  expect(onSheet({ latitude: BOUNDS.north, longitude: BOUNDS.west })).toEqual({ x: 0, y: 0 })
  expect(onSheet({ latitude: BOUNDS.south, longitude: BOUNDS.east })).toEqual({
    x: SHEET.width,
    y: SHEET.height,
  })
})

test('north is above, east is right', () => {
  const [zagreb, istanbul] = [
    onSheet({ latitude: 45.814, longitude: 15.978 }),
    onSheet({ latitude: 41.014, longitude: 28.95 }),
  ]
  expect(zagreb.y).toBeLessThan(istanbul.y)
  expect(zagreb.x).toBeLessThan(istanbul.x)
})

test('land is one kind of thing: there is nothing in the file that could be a country', () => {
  const { type, properties, geometry } = JSON.parse(landGeoJson())
  expect({ type, properties, kind: geometry.type }).toEqual({
    type: 'Feature',
    properties: {},
    kind: 'MultiPolygon',
  })
})
