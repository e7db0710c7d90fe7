/** Frames, which are earned: a form, a state, the seal of a result. */
import { forwardRef, type ReactNode } from 'react'
import { classes } from './classes.ts'

interface PanelProps {
  /** On the accent's tint. */
  readonly tint?: boolean
  readonly className?: string | undefined
  readonly id?: string | undefined
  /** Can be given the focus by script; names itself by `label` then. */
  readonly isFocusable?: boolean
  readonly label?: string | undefined
  readonly children: ReactNode
}

export const Panel = forwardRef<HTMLElement, PanelProps>(function Panel(
  { tint = false, className, id, isFocusable = false, label, children },
  ref,
) {
  return (
    <section
      ref={ref}
      id={id}
      className={classes('m-panel m-stack m-close', tint && 'm-tint', className)}
      aria-label={label}
      tabIndex={isFocusable ? -1 : undefined}
    >
      {children}
    </section>
  )
})

interface SealProps {
  readonly title: string
  readonly children: ReactNode
}

/** The box beside a result: fingerprint, command, package. */
export function Seal({ title, children }: SealProps) {
  return (
    <aside className="m-seal m-stack">
      <h2>{title}</h2>
      {children}
    </aside>
  )
}
