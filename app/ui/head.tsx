/** The head of a section: its title left, one quiet sentence or link right, a strong rule below. */
import type { ReactNode } from 'react'

interface SectionHeadProps {
  readonly title: ReactNode
  /** A link, or a sentence that is drawn quietly. */
  readonly aside?: ReactNode
  /** Of the heading, for `aria-labelledby`. */
  readonly id?: string | undefined
}

export function SectionHead({ title, aside, id }: SectionHeadProps) {
  return (
    <div className="m-head">
      <h2 id={id}>{title}</h2>
      {typeof aside === 'string' ? <span className="m-quiet">{aside}</span> : aside}
    </div>
  )
}
