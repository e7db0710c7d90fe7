/**
 * Land, and nothing else, from Natural Earth (`world-atlas`, land-50m, which has no borders in it): cut to the
 * region, as GeoJSON for the map that moves and as an SVG symbol for the one that stands. Run by a test, which
 * holds the files beside this module to what comes out here.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { onSheet, SHEET } from './region.ts'

type Point = readonly [longitude: number, latitude: number]
type Ring = readonly Point[]

/** Somewhat more than the sheet, so that no cut edge shows. */
const [WEST, SOUTH, EAST, NORTH] = [6, 31, 38, 52]

/** GeoJSON of the land in and around the region, to a hundredth of a degree. */
export function landGeoJson(): string {
  const coordinates = landRings().map((ring) => [ring.map(([x, y]) => [hundredths(x), hundredths(y)])])
  return `${JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } })}\n`
}

/** The same as a symbol called `land`, drawn on the sheet. */
export function landSvg(): string {
  const paths = landRings().map((ring) => {
    const points = ring.map(([longitude, latitude]) => onSheet({ longitude, latitude }))
    return `M${points.map(({ x, y }) => `${x},${y}`).join('L')}Z`
  })
  const { width, height } = SHEET
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `<path id="land" fill-rule="evenodd" d="${paths.join('')}"/></svg>\n`
  )
}

function landRings(): Ring[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-50m.json')
  const world = JSON.parse(fs.readFileSync(file, 'utf8')) as Parameters<typeof feature>[0]
  const { land } = world.objects
  if (land?.type !== 'GeometryCollection') throw new Error(`no land in ${file}`)
  return feature(world, land)
    .features.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
    .flatMap((rings) => rings.map((ring) => cut(ring as unknown as Ring)))
    .filter((ring) => ring.length > 2)
}

interface Edge {
  readonly holds: (point: Point) => boolean
  /** Where the line from one point to the other crosses the edge. */
  readonly crossing: (from: Point, to: Point) => Point
}

const EDGES: readonly Edge[] = [
  upright(WEST, ([x]) => x >= WEST),
  upright(EAST, ([x]) => x <= EAST),
  level(SOUTH, ([, y]) => y >= SOUTH),
  level(NORTH, ([, y]) => y <= NORTH),
]

/** What of a ring lies within the four edges (Sutherland and Hodgman 1974). */
function cut(ring: Ring): Ring {
  return EDGES.reduce<Ring>(
    (kept, { holds, crossing }) =>
      kept.flatMap((point, i) => {
        const before = kept[(i + kept.length - 1) % kept.length] ?? point
        const crossed = holds(before) === holds(point) ? [] : [crossing(before, point)]
        return holds(point) ? [...crossed, point] : crossed
      }),
    ring,
  )
}

function upright(x: number, holds: Edge['holds']): Edge {
  return { holds, crossing: ([x1, y1], [x2, y2]) => [x, y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)] }
}

function level(y: number, holds: Edge['holds']): Edge {
  return { holds, crossing: ([x1, y1], [x2, y2]) => [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1), y] }
}

const hundredths = (number: number) => Math.round(number * 100) / 100
