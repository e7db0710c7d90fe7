/** Names on the map never cover one another, nor another city's point. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LabelledPoint, placeLabels } from '#app/map/labels.ts'
import { SHEET } from '#app/map/region.ts'

const point = (name: string, x: number, y: number, isOn = false): LabelledPoint => ({ name, x, y, isOn })

test('a name stands right of its point where there is room', () => {
  expect(placeLabels([point('Sofia', 300, 300)])[0]).toMatchObject({ anchor: 'start', level: 'beside' })
})

test('at the right edge it stands left', () => {
  expect(placeLabels([point('Constanța', SHEET.width - 20, 300)])[0]).toMatchObject({ anchor: 'end' })
})

test('of two neighbours, the one with something open is named first', () => {
  const [quiet, busy] = placeLabels([point('Svilengrad', 400, 300), point('Edirne', 404, 302, true)])
  expect(busy).toMatchObject({ anchor: 'start', level: 'beside' })
  expect(quiet).not.toMatchObject({ anchor: 'start', level: 'beside' })
})

test('where there is no room at all a name is left to the list', () => {
  const crowd = Array.from({ length: 9 }, (_, i) => point('A rather long name', 300 + i, 300 + i))
  expect(placeLabels(crowd)).toContain(undefined)
})

test('on a full map only cities with something open are named', () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    point('X', 10 + (i % 10) * 70, 20 + Math.floor(i / 10) * 90, i === 7),
  )
  expect(placeLabels(many).flatMap((label, i) => (label ? [i] : []))).toEqual([7])
})

test('no name covers another', () => {
  const aPoint = fc.record({
    name: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 14 }),
    x: fc.integer({ min: 0, max: SHEET.width }),
    y: fc.integer({ min: 0, max: SHEET.height }),
    isOn: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(aPoint, { maxLength: 20 }), (points) => {
      const boxes = placeLabels(points).flatMap((label, i) => {
        if (!label) return []
        const width = points[i]!.name.length * 8.6
        const left = label.anchor === 'start' ? label.x : label.x - width
        return [{ left, right: left + width, top: label.y - 15, bottom: label.y + 3 }]
      })
      const overlaps = boxes.flatMap((one, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ),
      )
      expect(overlaps).toEqual([])
    }),
  )
})
