/** A place's pavement, drawn: large where a page opens, a strip under the masthead elsewhere. Never carries meaning. */
import { TILE, type Tile, tilesOf } from './pavement-tiles.ts'

interface PavementProps {
  readonly slug: string
  readonly columns: number
  readonly rows: number
}

export function Pavement({ slug, columns, rows }: PavementProps) {
  return (
    <svg
      className="m-pave"
      viewBox={`0 0 ${columns * TILE} ${rows * TILE}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <Tiles tiles={tilesOf(slug, columns, rows)} width={columns * TILE} height={rows * TILE} />
    </svg>
  )
}

const STRIP_COLUMNS = 6
const STRIP_HEIGHT = 14
const STRIP_WIDTH = STRIP_COLUMNS * STRIP_HEIGHT

/** The first row of the pavement, repeated over the width of the page. */
export function PavementStrip({ slug }: Pick<PavementProps, 'slug'>) {
  return (
    <div className="m-strip" aria-hidden="true">
      <svg className="m-pave" width="100%" height={STRIP_HEIGHT} focusable="false" aria-hidden="true">
        <defs>
          <pattern id="pavement" width={STRIP_WIDTH} height={STRIP_HEIGHT} patternUnits="userSpaceOnUse">
            <g transform={`scale(${STRIP_HEIGHT / TILE})`}>
              <Tiles tiles={tilesOf(slug, STRIP_COLUMNS, 1)} width={STRIP_COLUMNS * TILE} height={TILE} />
            </g>
          </pattern>
        </defs>
        <rect width="100%" height={STRIP_HEIGHT} fill="url(#pavement)" />
      </svg>
    </div>
  )
}

interface TilesProps {
  readonly tiles: readonly Tile[]
  readonly width: number
  readonly height: number
}

function Tiles({ tiles, width, height }: TilesProps) {
  return (
    <>
      <path className="t0" d={`M0 0h${width}v${height}H0z`} />
      {tiles.map(({ ink, shape, transform, turn }) => (
        <g key={transform} transform={transform}>
          <path className={`t${ink}`} transform={turn} d={shape} />
        </g>
      ))}
    </>
  )
}
