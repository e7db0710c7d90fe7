/** /network/recommendations: what was put to the cities, what they decided, what decision makers answered. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { RecommendationRows } from '#app/recommendation/recommendation-rows.tsx'
import { listPutToVote } from '#app/recommendation/recommendations.server.ts'
import { Panel } from '#app/ui/panel.tsx'
import { titleFromData } from '#app/ui/title.ts'

export const meta = titleFromData

export async function loader({ request, context }: LoaderFunctionArgs) {
  const languages = languagesOf(request)
  return {
    title: translatorOf(languages[0] ?? 'en')('recommendation:all-title'),
    recommendations: await listPutToVote(context.network, languages, context.now()),
  }
}

export default function RecommendationsRoute() {
  const { recommendations } = useLoaderData<typeof loader>()
  const { t } = useTranslation('recommendation')
  return (
    <>
      <div className="m-stack">
        <h1>{t('all-title')}</h1>
        <p className="m-lead">{t('all-lead')}</p>
      </div>
      <section className="m-section">
        {recommendations.length > 0 ? (
          <RecommendationRows recommendations={recommendations} />
        ) : (
          <Panel>
            <p>{t('all-none')}</p>
          </Panel>
        )}
      </section>
    </>
  )
}
