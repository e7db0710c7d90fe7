/** The map that can be moved: mapbox-gl in our own tones, with our own land, asking nobody outside for anything. */
import type { Map as GlMap, Style } from 'mapbox-gl'
import 'mapbox-gl/dist/mapbox-gl.css'
import mapboxgl from 'mapbox-gl/dist/mapbox-gl-csp.js'
import worker from 'mapbox-gl/dist/mapbox-gl-csp-worker.js?url'
import { classes } from '#app/ui/classes.ts'
import type { Label } from './labels.ts'
import land from './land.geojson?url'
import { BOUNDS } from './region.ts'

interface Shown {
  readonly points: readonly {
    readonly name: string
    readonly latitude: number
    readonly longitude: number
    readonly isOn: boolean
    readonly to?: string | undefined
  }[]
  /** Which names stand beside their points from the start, in the order of the points. */
  readonly labels: readonly (Label | undefined)[]
  readonly label: string
  /** Words of the buttons. */
  readonly zoomIn: string
  readonly zoomOut: string
}

/** Lays the map into `place` and calls `onReady` when it stands; the answer takes it away. Does nothing without WebGL. */
export type MovingMap = (place: HTMLElement, shown: Shown, onReady: () => void) => (() => void) | undefined

const CLOSER_BY = 1 // zoom levels from which on every point is named

export const showMap: MovingMap = (place, shown, onReady) => {
  if (!hasWebGl()) return undefined
  mapboxgl.workerUrl = worker
  place.classList.add('m-gl')
  const map = new mapboxgl.Map({
    container: place,
    style: styleFor(place),
    bounds: [
      [BOUNDS.west, BOUNDS.south],
      [BOUNDS.east, BOUNDS.north],
    ],
    maxBounds: [
      [BOUNDS.west - 5, BOUNDS.south - 2.5],
      [BOUNDS.east + 5, BOUNDS.north + 4],
    ],
    maxZoom: 9,
    attributionControl: false,
    scrollZoom: false,
    dragRotate: false,
    touchPitch: false,
    locale: { 'NavigationControl.ZoomIn': shown.zoomIn, 'NavigationControl.ZoomOut': shown.zoomOut },
  })
  map.addControl(new mapboxgl.NavigationControl({ showCompass: false }), 'top-right')
  map.getCanvas().setAttribute('aria-label', shown.label)
  shown.points.forEach((point, i) => {
    addPoint(map, point, shown.labels[i])
  })
  map.once('load', () => {
    namePointsWhenClose(map, place)
    place.classList.add('m-ready')
    onReady()
  })
  const stopWatching = followColours(map, place)
  return () => {
    stopWatching()
    map.remove()
  }
}

/** Not mapbox-gl's own question, which tries out a worker that our content security policy forbids. */
const hasWebGl = () => document.createElement('canvas').getContext('webgl') !== null

/** A city as a link that the mouse and the finger can reach; for the keyboard there is the list. */
function addPoint(map: GlMap, point: Shown['points'][number], label: Label | undefined): void {
  const element = document.createElement(point.to ? 'a' : 'span')
  if (element instanceof HTMLAnchorElement && point.to) element.href = point.to
  element.tabIndex = -1
  element.ariaHidden = 'true'
  const isLeft = label?.anchor === 'end'
  element.className =
    classes('m-city-point', point.isOn && 'on', label && `named ${label.level}`, isLeft && 'left') ?? ''
  element.append(Object.assign(document.createElement('span'), { textContent: point.name }))
  const reach = point.isOn ? 8 : 6
  new mapboxgl.Marker({
    element,
    anchor: isLeft ? 'right' : 'left',
    offset: [isLeft ? reach : -reach, 0],
  })
    .setLngLat([point.longitude, point.latitude])
    .addTo(map)
}

function namePointsWhenClose(map: GlMap, place: HTMLElement): void {
  const first = map.getZoom()
  map.on('zoom', () => place.classList.toggle('m-close-up', map.getZoom() >= first + CLOSER_BY))
}

/** The tones of the drawing below, as they are now. */
function styleFor(place: HTMLElement): Style {
  const { sea, ground } = colours(place)
  return {
    version: 8,
    sources: { land: { type: 'geojson', data: new URL(land, location.href).href } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ground } },
    ],
  }
}

function colours(place: HTMLElement) {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(`--ds-color-${name}`).trim()
  return { sea: colour('accent-surface-tinted'), ground: colour('neutral-background-default') }
}

/** When the device goes dark, the map goes with it. */
function followColours(map: GlMap, place: HTMLElement): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const repaint = () => {
    const { sea, ground } = colours(place)
    map.setPaintProperty('sea', 'background-color', sea)
    map.setPaintProperty('land', 'fill-color', ground)
  }
  dark.addEventListener('change', repaint)
  return () => dark.removeEventListener('change', repaint)
}
