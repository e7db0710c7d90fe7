/** A few figures side by side, each with its label below. */
import type { ReactNode } from 'react'

interface FiguresProps {
  readonly items: readonly { readonly value: ReactNode; readonly label: string }[]
}

export function Figures({ items }: FiguresProps) {
  return (
    <dl className="m-figs">
      {items.map(({ value, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
