/** Bars under one another, each as long as its number; words and numbers are not in the drawing, so they stay legible. */
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'

export interface Bar {
  readonly id: string
  readonly label: ReactNode
  readonly value: number
  /** The number in words. */
  readonly words: string
  /** What of the value came in last; drawn as an outline at the end. */
  readonly gained?: number | undefined
  /** A word about it: chosen, out. */
  readonly state?: { readonly word: string; readonly is: 'done' | 'closed' } | undefined
}

interface BarsProps {
  readonly bars: readonly Bar[]
  /** What is as long as the whole drawing. */
  readonly full: number
  /** Where a line stands across all bars. */
  readonly line?: number | undefined
  /** Whether the whole length is drawn as a frame, to be filled. */
  readonly framed?: boolean
  /** What the picture shows, in a sentence. The table with the same figures follows it. */
  readonly title: string
}

const WIDTH = 600
const HEIGHT = 18

export function Bars({ bars, full, line, framed = false, title }: BarsProps) {
  const across = scaleLinear(
    [0, Math.max(full, ...bars.map(({ value }) => value), line ?? 0) || 1],
    [0, WIDTH],
  )
  const at = (value: number) => Math.round(Math.max(0, across(value)) * 10) / 10
  return (
    <figure className="m-bars" aria-label={title}>
      {bars.map(({ id, label, value, words, gained = 0, state }) => (
        <div key={id} data-is={state?.is}>
          <span className="label">
            {label}
            {state && <span className="state">{state.word}</span>}
          </span>
          <BarDrawn
            value={at(value)}
            had={at(value - Math.min(gained, value))}
            line={line === undefined ? undefined : at(line)}
            framed={framed}
          />
          <span className="m-num">{words}</span>
        </div>
      ))}
    </figure>
  )
}

interface BarDrawnProps {
  readonly value: number
  readonly had: number
  readonly line: number | undefined
  readonly framed: boolean
}

function BarDrawn({ value, had, line, framed }: BarDrawnProps) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {framed && <rect className="m-empty" width={WIDTH} height={HEIGHT} />}
      <rect className="m-ink" width={had} height={HEIGHT} />
      {value > had && <rect className="m-came" x={had} width={value - had} height={HEIGHT} />}
      {line !== undefined && <path className="m-mark" d={`M${line} 0V${HEIGHT}`} />}
    </svg>
  )
}
