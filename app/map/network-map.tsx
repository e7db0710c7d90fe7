/**
 * The cities of the network as points on land: no borders, no countries. The server draws it; script, where there
 * is any, lays a map over it that can be moved. The list beside it has the same cities.
 */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Label, placeLabels } from './labels.ts'
import land from './land.svg?url'
import type { MovingMap } from './moving-map.ts'
import { onSheet, SHEET } from './region.ts'

export interface MapPoint {
  readonly slug: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  /** Something is open there today. */
  readonly isOn: boolean
  /** Its page, if it has one here. */
  readonly to?: string | undefined
}

interface NetworkMapProps {
  readonly points: readonly MapPoint[]
  /** What the map shows, and where its equal list is. */
  readonly label: string
  /** Of the list that has the same cities; who skips the map goes there. */
  readonly listId: string
}

export function NetworkMap({ points, label, listId }: NetworkMapProps) {
  const { t } = useTranslation('ui')
  const sheet = useRef<HTMLDivElement>(null)
  const placed = placedOnSheet(points)
  const labels = placed.map((point) => point.label)
  const words = { label, zoomIn: t('zoom-in'), zoomOut: t('zoom-out') }
  const isMoving = useMovingMap(sheet, { points, labels, ...words })
  return (
    <figure className="m-map">
      {isMoving && (
        <a className="ds-skip-link" href={`#${listId}`}>
          {t('skip-the-map')}
        </a>
      )}
      <div className="m-sheet">
        <div ref={sheet} />
        <svg
          viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
          role="img"
          aria-label={label}
          aria-hidden={isMoving || undefined}
        >
          <use className="land" href={`${land}#land`} />
          {placed.map((point) => (
            <Point key={point.slug} {...point} />
          ))}
        </svg>
      </div>
      <figcaption>{t('map-credits')}</figcaption>
    </figure>
  )
}

interface PlacedPoint extends MapPoint {
  readonly x: number
  readonly y: number
  readonly label: Label | undefined
}

/** Points beside the sheet are left to the list. */
function placedOnSheet(points: readonly MapPoint[]): PlacedPoint[] {
  const placed = points.map((point) => ({ ...point, ...onSheet(point) }))
  const labels = placeLabels(placed)
  return placed.map((point, i) => ({ ...point, label: labels[i] }))
}

function Point({ name, x, y, isOn, label }: PlacedPoint) {
  return (
    <g>
      <circle className={isOn ? 'pt on' : 'pt'} cx={x} cy={y} r={isOn ? 8 : 5} />
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor}>
          {name}
        </text>
      )}
    </g>
  )
}

/** Fetches the map that moves when its place comes into view; true once it stands. Without WebGL the drawing stays. */
function useMovingMap(sheet: RefObject<HTMLDivElement>, what: Parameters<MovingMap>[1]): boolean {
  const [isMoving, setMoving] = useState(false)
  const shown = useRef(what)
  useEffect(() => {
    const place = sheet.current
    if (!place?.parentElement) return
    let remove: (() => void) | undefined
    let isGone = false
    const watch = new IntersectionObserver(async ([entry]) => {
      if (!entry?.isIntersecting) return
      watch.disconnect()
      const { showMap } = await import('./moving-map.ts')
      if (!isGone) remove = showMap(place, shown.current, () => setMoving(true))
    })
    watch.observe(place.parentElement)
    return () => {
      isGone = true
      watch.disconnect()
      remove?.()
    }
  }, [sheet])
  return isMoving
}
