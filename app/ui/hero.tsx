/** How a page opens: what this is, its name, one or two sentences, what can be done here. */
import type { ReactNode } from 'react'
import type { LocalText } from '#app/text/text.ts'
import { Pavement } from './pavement.tsx'
import { Voice } from './voice.tsx'

interface HeroProps {
  /** Of the place: the pavement is made from it. */
  readonly slug: string
  /** What this is, until when. */
  readonly kicker?: ReactNode
  /** In the voice of who wrote it, or a title of ours. */
  readonly title: LocalText | string
  readonly lead?: ReactNode
  /** Buttons and links, in a row. */
  readonly actions?: ReactNode
  /** With the large pavement: city home, network front and sign-in only. */
  readonly large?: boolean
  /** Below the actions. */
  readonly children?: ReactNode
}

export function Hero({ slug, large = false, ...opening }: HeroProps) {
  if (!large) return <Opening {...opening} />
  return (
    <div className="m-hero">
      <Opening {...opening} />
      <div className="m-tiles">
        <Pavement slug={slug} columns={6} rows={6} />
      </div>
    </div>
  )
}

function Opening({ kicker, title, lead, actions, children }: Omit<HeroProps, 'slug' | 'large'>) {
  return (
    <div className="m-stack">
      {kicker && <p className="m-kicker">{kicker}</p>}
      {typeof title === 'string' ? <h1>{title}</h1> : <Voice text={title} as="h1" />}
      {lead && <p className="m-lead">{lead}</p>}
      {actions && <div className="m-actions">{actions}</div>}
      {children}
    </div>
  )
}
