/** Where names stand beside their points, so that none covers another name or point. */
import { SHEET } from './region.ts'

export interface LabelledPoint {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly isOn: boolean
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  /** On the line of the point, or half a line off it. */
  readonly level: Level
}

type Level = keyof typeof LEVELS
/** From the point down to the foot of the letters. */
const LEVELS = { beside: 5, above: -8, below: 18 } as const

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** On a map of more points than this only those that are on are named: the list beside it names all. */
const NAMES_ALL_UP_TO = 24
const LETTER = 8.6 // mean width of a letter at the largest size that names are drawn in, in units of the drawing
const HEIGHT = 18
const GAP = 12

/** A label or none for each point, in the order of the points. Points that are on choose first. */
export function placeLabels(points: readonly LabelledPoint[]): (Label | undefined)[] {
  const taken = points.map(({ x, y, isOn }) => boxAround(x, y, isOn ? 10 : 7))
  const labels = new Map<LabelledPoint, Label>()
  const named = points.filter(({ isOn }) => isOn || points.length <= NAMES_ALL_UP_TO)
  for (const point of [...named].sort((one, other) => Number(other.isOn) - Number(one.isOn))) {
    const own = taken[points.indexOf(point)]
    const label = placesFor(point).find((place) => {
      const box = boxOf(place, point.name)
      return isOnSheet(box) && taken.every((other) => other === own || !overlap(box, other))
    })
    if (!label) continue
    labels.set(point, label)
    taken.push(boxOf(label, point.name))
  }
  return points.map((point) => labels.get(point))
}

/** Right of the point, left of it, and somewhat higher or lower on either side. */
function placesFor({ x, y }: LabelledPoint): Label[] {
  return (['beside', 'above', 'below'] as const).flatMap((level) => [
    { x: x + GAP, y: y + LEVELS[level], anchor: 'start' as const, level },
    { x: x - GAP, y: y + LEVELS[level], anchor: 'end' as const, level },
  ])
}

function boxOf({ x, y, anchor }: Label, name: string): Box {
  const width = name.length * LETTER
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - HEIGHT + 3, bottom: y + 3 }
}

const boxAround = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
})

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const isOnSheet = ({ left, right, top, bottom }: Box) =>
  left >= 0 && top >= 0 && right <= SHEET.width && bottom <= SHEET.height
