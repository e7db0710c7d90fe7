/** /network/publications: what cities published of their votes. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { heardRows } from '#app/publication/heard-rows.server.ts'
import { PublicationRows } from '#app/publication/publication-rows.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader({ request, context }: LoaderFunctionArgs) {
  const languages = languagesOf(request)
  const title = translatorOf(languages[0] ?? 'en')('publication:all-title')
  return { title, rows: await heardRows(context.network, languages) }
}

export default function PublicationsRoute() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useTranslation('publication')
  return (
    <>
      <div className="m-stack">
        <h1>{t('all-title')}</h1>
        <p className="m-lead">{t('all-lead')}</p>
      </div>
      <section className="m-section">
        {rows.length > 0 ? (
          <>
            <SectionHead title={t('all-newest')} />
            <PublicationRows rows={rows} />
          </>
        ) : (
          <Panel>
            <p>{t('all-none')}</p>
          </Panel>
        )}
      </section>
    </>
  )
}
