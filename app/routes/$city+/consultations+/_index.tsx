/** /:city/consultations: what the city asks its residents. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { consultationList } from '#app/consultation/consultation-list.server.ts'
import { ConsultationSections } from '#app/consultation/consultation-rows.tsx'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  return {
    title: translatorOf(city.languages[0] ?? 'en')('consultation:consultations'),
    city: city.slug,
    consultations: await consultationList(city.db, city.languages, args.context.now()),
  }
}

export default function ConsultationsRoute() {
  const { city, consultations } = useLoaderData<typeof loader>()
  const { t } = useTranslation('consultation')
  return (
    <>
      <div className="m-stack">
        <h1>{t('consultations')}</h1>
        <p className="m-lead">{t('consultations-lead')}</p>
      </div>
      {consultations.length > 0 ? (
        <ConsultationSections city={city} consultations={consultations} />
      ) : (
        <Panel>
          <h2 className="m-panel-title">{t('none')}</h2>
          <p>{t('none-explained')}</p>
        </Panel>
      )}
    </>
  )
}
