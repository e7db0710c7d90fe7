/** /:city/office: what waits for the people who work here. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { consultationList } from '#app/consultation/consultation-list.server.ts'
import { ConsultationRows } from '#app/consultation/consultation-rows.tsx'
import { cityPath } from '#app/http/addresses.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { officeQueue } from '#app/moderation/office-queue.server.ts'
import { QueueList } from '#app/moderation/queue-list.tsx'
import { cityOf, requireOffice } from '#app/routes/gate.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'
import { Voice } from '#app/ui/voice.tsx'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  await requireOffice(args, city, 'moderator')
  const now = args.context.now()
  return {
    title: translatorOf(city.languages[0] ?? 'en')('resident:queue'),
    city: city.slug,
    zone: city.row.time_zone,
    items: await officeQueue(city.db, city.languages, now),
    consultations: await consultationList(city.db, city.languages, now),
  }
}

export default function OfficeRoute() {
  const { city, zone, items, consultations } = useLoaderData<typeof loader>()
  const { t } = useTranslation('resident')
  return (
    <>
      <div className="m-stack">
        <h1>{t('queue')}</h1>
        <p className="m-lead">{t('waiting', { count: items.length })}</p>
      </div>
      <section className="m-section m-two m-wide">
        {items.length > 0 ? (
          <QueueList city={city} zone={zone} items={items} />
        ) : (
          <Panel>
            <p>{t('queue-empty')}</p>
          </Panel>
        )}
        <aside className="m-stack">
          <Panel>
            <h2 className="m-panel-title">{t('desk')}</h2>
            <p>{t('desk-explained')}</p>
            <p>
              <Link to={cityPath(city, 'office', 'residents')}>{t('verify')}</Link>
            </p>
          </Panel>
          <Panel>
            <h2 className="m-panel-title">{t('to-make')}</h2>
            <p>
              <Link to={cityPath(city, 'office', 'consultations', 'new')}>{t('make-consultation')}</Link>
            </p>
          </Panel>
          {consultations.length > 0 && (
            <Panel>
              <h2 className="m-panel-title">{t('make-vote')}</h2>
              <p>{t('make-vote-from')}</p>
              {consultations.map(({ slug, title }) => (
                <p key={slug}>
                  <Link to={`${cityPath(city, 'office', 'votes', 'new')}?consultation=${slug}`}>
                    <Voice text={title} />
                  </Link>
                </p>
              ))}
            </Panel>
          )}
        </aside>
      </section>
      {consultations.length > 0 && (
        <section className="m-section">
          <SectionHead title={t('consultations-here')} />
          <ConsultationRows city={city} consultations={consultations} />
        </section>
      )}
    </>
  )
}
