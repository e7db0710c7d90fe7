/** The part of the world that the network's map shows, and how it lies on the sheet (Mercator, north above). */

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** The sheet, in units of the drawing. */
export const SHEET = { width: 760, height: 640 } as const

const WEST = 12.17
const NORTH = 46.93
const PER_DEGREE = 38.65
const PER_RADIAN = (PER_DEGREE * 180) / Math.PI

/** Where a position lies on the sheet; outside of the region it lies beside the sheet. */
export function onSheet({ latitude, longitude }: Position): { x: number; y: number } {
  return {
    x: tenths((longitude - WEST) * PER_DEGREE),
    y: tenths((northing(NORTH) - northing(latitude)) * PER_RADIAN),
  }
}

/** The region as corners, for a map that can be moved. */
export const BOUNDS = {
  west: WEST,
  east: WEST + SHEET.width / PER_DEGREE,
  north: NORTH,
  south: latitudeOf(northing(NORTH) - SHEET.height / PER_RADIAN),
} as const

/** The isometric latitude, in radians. */
function northing(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
}

function latitudeOf(north: number): number {
  return (Math.atan(Math.exp(north)) * 360) / Math.PI - 90
}

const tenths = (number: number) => Math.round(number * 10) / 10
