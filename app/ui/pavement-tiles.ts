/**
 * A city's pavement from its slug: the same slug, the same pavement. A square of three by three tiles, mirrored
 * twice and repeated. Pure, and without meaning: decoration only.
 */

/** Side of a tile in units of the drawing. */
export const TILE = 48
const SQUARE = 3

export interface Tile {
  /** Share of ink: 1 the darkest to 4. */
  readonly ink: 1 | 2 | 3 | 4
  readonly shape: string
  readonly transform: string
  /** Quarter turn of the shape in its tile. */
  readonly turn: string
}

interface Cell {
  readonly shape: number
  readonly ink: 1 | 2 | 3 | 4
  readonly quarter: number
}

const INKS = [1, 1, 2, 3, 4] as const
const SHAPES = [
  `M0 0h${TILE}v${TILE}H0z`,
  `M0 0h${TILE}A${TILE} ${TILE} 0 0 1 0 ${TILE}z`,
  `M0 0h${TILE}L0 ${TILE}z`,
  `M${TILE / 2} 0L${TILE} ${TILE / 2}L${TILE / 2} ${TILE}L0 ${TILE / 2}z`,
  `M0 0h${TILE}v${TILE / 2}A${TILE / 2} ${TILE / 2} 0 0 1 0 ${TILE / 2}z`,
] as const
/** Tiles that are inked first where a pavement came out too pale. */
const PALE_FIRST = [4, 0, 8, 2, 6]
const DARK_AT_LEAST = 4

/** The tiles of `columns` by `rows`, row by row. */
export function tilesOf(slug: string, columns: number, rows: number): Tile[] {
  const square = squareOf(slug)
  return Array.from({ length: columns * rows }, (_, i) =>
    tileAt(square, i % columns, Math.floor(i / columns)),
  )
}

function tileAt(square: readonly Cell[], x: number, y: number): Tile {
  const [column, row] = [x % (2 * SQUARE), y % (2 * SQUARE)]
  const [isMirrored, isTurned] = [column >= SQUARE, row >= SQUARE]
  const at =
    (isTurned ? 2 * SQUARE - 1 - row : row) * SQUARE + (isMirrored ? 2 * SQUARE - 1 - column : column)
  const { shape, ink, quarter } = square[at] ?? { shape: 0, ink: 1, quarter: 0 }
  const [left, top] = [x * TILE + (isMirrored ? TILE : 0), y * TILE + (isTurned ? TILE : 0)]
  return {
    ink,
    shape: SHAPES[shape] ?? SHAPES[0],
    transform: `translate(${left} ${top}) scale(${isMirrored ? -1 : 1} ${isTurned ? -1 : 1})`,
    turn: `rotate(${quarter * 90} ${TILE / 2} ${TILE / 2})`,
  }
}

function squareOf(slug: string): Cell[] {
  const next = numbersFrom(slug)
  const cells = Array.from({ length: SQUARE * SQUARE }, () => ({
    shape: Math.floor(next() * SHAPES.length),
    ink: INKS[Math.floor(next() * INKS.length)] ?? 1,
    quarter: Math.floor(next() * 4),
  }))
  return darkened(cells)
}

/** With at least four dark tiles. */
function darkened(cells: Cell[]): Cell[] {
  return PALE_FIRST.reduce((now, at) => {
    if (now.filter(({ ink }) => ink === 1).length >= DARK_AT_LEAST) return now
    return now.map((cell, i) => (i === at ? { ...cell, ink: 1 as const } : cell))
  }, cells)
}

/** Numbers from 0 up to 1 that look random and are told by `seed` (FNV-1a, then the mixing of MurmurHash3). */
function numbersFrom(seed: string): () => number {
  let hash = [...seed].reduce(
    (now, letter) => Math.imul(now ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  )
  return () => {
    hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    return (hash >>> 0) / 4_294_967_296
  }
}
