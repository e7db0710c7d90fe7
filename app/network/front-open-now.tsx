/** Rows of what is open in the cities today, on the network's front page. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { LocalText } from '#app/text/text.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { State } from '#app/ui/state.tsx'
import { Voice } from '#app/ui/voice.tsx'

export interface OpenRow {
  readonly to: string
  readonly title: LocalText
  readonly summary?: LocalText | undefined
  /** A slug. */
  readonly city: string
  readonly cityName: LocalText
  readonly kind: 'proposals' | 'vote' | 'information'
  /** The instant from which it is closed, in the city's zone. */
  readonly until: string
  readonly zone: string
}

export function FrontOpenNow({ open }: { readonly open: readonly OpenRow[] }) {
  const { t } = useTranslation('network-front')
  return (
    <section className="m-section">
      <SectionHead title={t('open-now')} />
      {open.length > 0 ? (
        <ul className="m-rows m-split">
          {open.map((row) => (
            <Row key={row.to} row={row} />
          ))}
        </ul>
      ) : (
        <Panel>
          <p>{t('nothing-open')}</p>
        </Panel>
      )}
    </section>
  )
}

function Row({ row }: { readonly row: OpenRow }) {
  const { t } = useTranslation('network-front')
  const { instant } = useFormat()
  const { to, title, summary, cityName, kind, until, zone } = row
  return (
    <li>
      <h3>
        <Link to={to}>
          <Voice text={title} />
        </Link>
      </h3>
      {summary && <p lang={summary.language}>{summary.body}</p>}
      <p className="m-meta">
        <State is="open">{t(`${kind}-until`, { until: instant(until, zone) })}</State>
        <span lang={cityName.language}>{cityName.body}</span>
      </p>
    </li>
  )
}
