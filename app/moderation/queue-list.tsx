/** What waits for the office: one list, the first item open with its decision. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { State } from '#app/ui/state.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { QueueItem } from './office-queue.server.ts'

interface QueueListProps {
  /** Slug. */
  readonly city: string
  readonly zone: string
  readonly items: readonly QueueItem[]
}

export function QueueList({ city, zone, items }: QueueListProps) {
  const { t } = useTranslation('resident')
  const format = useFormat()
  return (
    <ol className="m-queue">
      {items.map((item, index) => {
        const isFirst = index === 0
        const to = addressOf(city, item)
        return (
          <li
            key={`${item.task} ${item.slug}`}
            className="m-stack"
            aria-current={isFirst ? 'true' : undefined}
          >
            <p className="m-meta">
              <State is={isFirst ? 'open' : 'waiting'}>{t(`task-${item.task}`)}</State>
              <span>
                {t(item.task === 'seal' ? 'seal-before' : 'waits-since', {
                  at: format.instant(item.at, zone),
                })}
              </span>
            </p>
            <h2>{isFirst ? <Voice text={item.title} /> : <QueueLink to={to} item={item} />}</h2>
            <p className="m-quiet">{t(`explained-${item.task}`)}</p>
            {isFirst && (
              <p className="m-actions">
                <ButtonLink to={to}>{t(`do-${item.task}`)}</ButtonLink>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const QueueLink = ({ to, item }: { readonly to: string; readonly item: QueueItem }) => (
  <Link to={to}>
    <Voice text={item.title} />
  </Link>
)

/** Where the task is done. */
function addressOf(city: string, { task, slug }: QueueItem): string {
  if (task === 'make-vote') return `${cityPath(city, 'office', 'votes', 'new')}?consultation=${slug}`
  if (task === 'release') return `${cityPath(city, 'office', 'publications', 'new')}?vote=${slug}`
  return cityPath(city, 'office', 'votes', slug)
}
