/**
 * What a recommendation rests on and what came of it: one line a city, in its hue, joining only at the finding.
 * Hidden from who hears the page, and below 60 rem: the steps that follow say the same and have the links.
 */
import { scalePoint } from 'd3-scale'
import { linkHorizontal } from 'd3-shape'
import { ACCENTS, accentFor } from '#app/ui/accents.ts'
import { linesOf, widthOf } from './lines-of.ts'

export interface ThreadCity {
  readonly name: string
  readonly accent: string
}

export interface ThreadAnswer {
  readonly addressee: string
  /** One short line: its verdict, its deadline. */
  readonly line: string
  readonly is: 'answered' | 'open' | 'late'
}

interface ThreadProps {
  readonly cities: readonly ThreadCity[]
  /** Their numbers: F-2026-11, R-2026-04. */
  readonly finding: string
  readonly recommendation: string
  readonly answers: readonly ThreadAnswer[]
}

const WIDTH = 1180
const STATIONS = [150, 330, 510] // ballots, tally, publication
const [FINDING, RECOMMENDATION, ANSWERS] = [684, 850, 984]
/** Where names of cities end and names of offices begin, the size of their letters in `charts.css`, and how far lines are apart. */
const [CITIES_END, OFFICES_BEGIN, LETTER, LINE] = [118, 1003, 16, 18]
/** For a name of an office, in em. */
const ROOM = (WIDTH - OFFICES_BEGIN) / LETTER

/** Followed by `Phases`, whose steps stand below the stations. */
export function Thread({ cities, finding, recommendation, answers }: ThreadProps) {
  const named = answers.map((answer) => ({ answer, lines: linesOf(answer.addressee, ROOM) }))
  const step = Math.max(3, ...named.map(({ lines }) => lines.length + 1)) * LINE + 12
  const height = Math.max(cities.length * 34, answers.length * step, 120) + 48
  const middle = height / 2
  const thickness = Math.max(14, cities.length * 4)
  return (
    <div className="m-thread" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" focusable="false" aria-hidden="true">
        {spread(cities, 34, middle).map(({ one, y }, i) => (
          <CityLine key={one.name} city={one} y={y} joinsAt={middle + (i - (cities.length - 1) / 2) * 4} />
        ))}
        <path
          className="line m-joined"
          strokeWidth={thickness}
          d={`M${FINDING} ${middle}H${RECOMMENDATION}`}
        />
        {spread(named, step, middle).map(({ one, y }, i) => (
          <AnswerLine
            key={one.answer.addressee}
            {...one}
            y={y}
            leavesAt={middle + (i - (answers.length - 1) / 2) * 6}
          />
        ))}
        <Joint x={FINDING} middle={middle} reach={thickness / 2 + 12} label={finding} />
        <Joint x={RECOMMENDATION} middle={middle} reach={thickness / 2 + 12} label={recommendation} />
      </svg>
    </div>
  )
}

/** Each of `all` with its height, `step` apart around the middle. */
function spread<One>(all: readonly One[], step: number, middle: number): { one: One; y: number }[] {
  const half = ((all.length - 1) * step) / 2
  const at = scalePoint(all.keys(), [middle - half, middle + half])
  return all.map((one, i) => ({ one, y: at(i) ?? middle }))
}

const curve = linkHorizontal<unknown, [number, number]>()

function CityLine({ city, y, joinsAt }: { city: ThreadCity; y: number; joinsAt: number }) {
  const [hue] = ACCENTS[accentFor(city.accent)]
  const isTooWide = widthOf(city.name) * LETTER > CITIES_END
  return (
    <>
      <path
        className="line"
        stroke={`color-mix(in oklab, oklch(0.6 0.11 ${hue}) 80%, var(--ds-color-neutral-text-default))`}
        d={`M130 ${y}H525${bend([525, y], [672, joinsAt])}H${FINDING}`}
      />
      <text
        x={CITIES_END}
        y={y + 5}
        textAnchor="end"
        {...(isTooWide ? { textLength: CITIES_END, lengthAdjust: 'spacingAndGlyphs' } : {})}
      >
        {city.name}
      </text>
      {STATIONS.map((x) => (
        <circle key={x} className="st" cx={x} cy={y} r="7" />
      ))}
    </>
  )
}

interface AnswerLineProps {
  readonly answer: ThreadAnswer
  /** Of the addressee's name. */
  readonly lines: readonly string[]
  readonly y: number
  readonly leavesAt: number
}

function AnswerLine({ answer, lines, y, leavesAt }: AnswerLineProps) {
  const top = y + 5 - (lines.length * LINE) / 2
  return (
    <>
      <path
        className="line"
        data-is={answer.is}
        d={`M${RECOMMENDATION + 10} ${leavesAt}${bend([RECOMMENDATION + 10, leavesAt], [972, y])}`}
      />
      <circle className="st" data-is={answer.is} cx={ANSWERS} cy={y} r="9" />
      {lines.map((line, i) => (
        <text key={line} x={OFFICES_BEGIN} y={top + i * LINE}>
          {line}
        </text>
      ))}
      <text className="q" x={OFFICES_BEGIN} y={top + lines.length * LINE}>
        {answer.line}
      </text>
    </>
  )
}

function Joint({ x, middle, reach, label }: { x: number; middle: number; reach: number; label: string }) {
  return (
    <>
      <rect className="st" x={x - 10} y={middle - reach} width="20" height={2 * reach} rx="9" />
      <text className="q" x={x} y={middle - reach - 10} textAnchor="middle">
        {label}
      </text>
    </>
  )
}

/** The curve without the point it begins at. */
const bend = (source: [number, number], target: [number, number]) =>
  (curve({ source, target }) ?? '').replace(/^M[^C]*/, '')
