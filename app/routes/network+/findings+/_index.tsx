/** /network/findings: what publications of several cities say together. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FindingRows } from '#app/finding/finding-rows.tsx'
import { listFindings } from '#app/finding/read-finding.server.ts'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader({ request, context }: LoaderFunctionArgs) {
  const languages = languagesOf(request)
  return {
    title: translatorOf(languages[0] ?? 'en')('finding:all-title'),
    findings: await listFindings(context.network, languages),
  }
}

export default function FindingsRoute() {
  const { findings } = useLoaderData<typeof loader>()
  const { t } = useTranslation('finding')
  return (
    <>
      <div className="m-stack">
        <h1>{t('all-title')}</h1>
        <p className="m-lead">{t('all-lead')}</p>
      </div>
      <section className="m-section">
        <SectionHead title={t('all-count', { count: findings.length })} aside={t('all-order')} />
        {findings.length > 0 ? (
          <FindingRows findings={findings} />
        ) : (
          <Panel>
            <p>{t('all-none')}</p>
          </Panel>
        )}
      </section>
    </>
  )
}
