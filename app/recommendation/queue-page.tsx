/** The desk of the secretariat: the queue, and beside it what runs and what can be begun. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkPath, secretariatPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Panel } from '#app/ui/panel.tsx'
import { Phases } from '#app/ui/phases.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { Queue } from './queue.ts'
import { QueueList } from './queue-list.tsx'

export function QueuePage({ queue: { items, running } }: { readonly queue: Queue }) {
  const { t } = useTranslation('secretariat')
  return (
    <>
      <div className="m-stack">
        <h1>{t('title')}</h1>
        <p className="m-lead">{t('lead', { count: items.length })}</p>
      </div>
      <section className="m-section">
        <div className="m-two m-wide">
          <div>
            {items.length > 0 ? (
              <QueueList items={items} />
            ) : (
              <Panel>
                <p>{t('nothing-waits')}</p>
              </Panel>
            )}
          </div>
          <aside className="m-stack">
            <Running running={running} />
            <Panel>
              <h2 className="m-panel-title">{t('begin')}</h2>
              <p>
                <Link to={secretariatPath('findings', 'new')}>{t('make-finding')}</Link>
              </p>
              <p>
                <Link to={secretariatPath('recommendations', 'new')}>{t('draft-recommendation')}</Link>
              </p>
            </Panel>
          </aside>
        </div>
      </section>
    </>
  )
}

function Running({ running }: Pick<Queue, 'running'>) {
  const { t } = useTranslation('secretariat')
  const format = useFormat()
  if (running.length === 0) return null
  return (
    <Panel>
      <h2 className="m-panel-title">{t('running')}</h2>
      <Phases
        label={t('running')}
        steps={running.map(({ number, title, voted, roll, closesAt }) => ({
          is: 'now',
          title: <Voice text={title} />,
          to: networkPath('recommendations', number),
          lines: [t('voted-of', { voted, roll }), t('closes', { instant: format.instant(closesAt, 'UTC') })],
        }))}
      />
    </Panel>
  )
}
