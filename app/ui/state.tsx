/** A state: a shape and a word, never a colour alone. */
import type { ReactNode } from 'react'

interface StateProps {
  /** Filled circle (open, done), ring (waiting), square (closed), diamond (late). */
  readonly is: 'open' | 'done' | 'waiting' | 'closed' | 'late'
  readonly children: ReactNode
}

export function State({ is, children }: StateProps) {
  return (
    <span className="m-state" data-is={is}>
      {children}
    </span>
  )
}
