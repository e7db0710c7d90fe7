/** Dated steps, one after another: what was, what is, what comes. */
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface PhaseStep {
  readonly title: ReactNode
  readonly lines: readonly ReactNode[]
  readonly is: 'done' | 'now' | 'next'
  readonly to?: string | undefined
}

interface PhasesProps {
  readonly steps: readonly PhaseStep[]
  /** Side by side where there is room. */
  readonly across?: boolean
  /** What these are the steps of. */
  readonly label: string
}

export function Phases({ steps, across = false, label }: PhasesProps) {
  return (
    <ol className={classes('m-phases', across && 'm-across')} aria-label={label}>
      {steps.map(({ title, lines, is, to }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have an order and nothing else of their own
        <li key={i} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
          <b>{to ? <Link to={to}>{title}</Link> : title}</b>
          {lines.map((line, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={j}>{line}</span>
          ))}
        </li>
      ))}
    </ol>
  )
}
