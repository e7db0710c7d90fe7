/** /network/recommendations: what was put to the cities, what they decided, what decision makers answered. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languagesOf } from '#app/http/languages.server.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'
import { RecommendationRows } from '#app/recommendation/recommendation-rows.tsx'
import { listPutToVote } from '#app/recommendation/recommendations.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
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
  const running = recommendations.filter(({ decidedAt }) => decidedAt === null)
  const decided = recommendations.filter(({ decidedAt }) => decidedAt !== null)
  return (
    <>
      <div className="m-stack">
        <h1>{t('all-title')}</h1>
        <p className="m-lead">{t('all-lead')}</p>
      </div>
      {running.length > 0 && (
        <section className="m-section">
          <SectionHead title={t('before-the-cities')} aside={t('votes-aside')} />
          <RecommendationRows recommendations={running} />
        </section>
      )}
      {decided.length > 0 && (
        <section className="m-section">
          <SectionHead title={t('decided')} aside={t('decided-aside')} />
          <RecommendationRows recommendations={decided} />
        </section>
      )}
      {recommendations.length === 0 && (
        <section className="m-section">
          <Panel>
            <p>{t('all-none')}</p>
          </Panel>
        </section>
      )}
    </>
  )
}
