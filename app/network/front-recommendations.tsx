/** Rows of adopted recommendations and of what came back, on the network's front page. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswersSoFar } from '#app/addressee/answers-so-far.tsx'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { AdoptedRecommendation } from '#app/recommendation/listed-recommendation.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Voice } from '#app/ui/voice.tsx'

export function FrontRecommendations({
  recommendations,
}: {
  readonly recommendations: readonly AdoptedRecommendation[]
}) {
  const { t } = useTranslation('network-front')
  return (
    <section className="m-section" id="recommendations">
      <SectionHead
        title={t('recommendations')}
        aside={<Link to={networkPath('recommendations')}>{t('all-recommendations')}</Link>}
      />
      {recommendations.length > 0 ? (
        <ul className="m-rows m-split">
          {recommendations.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </ul>
      ) : (
        <Panel>
          <p>{t('no-recommendations')}</p>
        </Panel>
      )}
    </section>
  )
}

function Row({ row }: { readonly row: AdoptedRecommendation }) {
  const { t } = useTranslation('network-front')
  const { date } = useFormat()
  return (
    <li>
      <h3>
        <Link to={networkPath('recommendations', row.number)}>
          <Voice text={row.title} />
        </Link>
      </h3>
      <p className="m-quiet">
        {t('adopted', { date: date(row.adoptedAt), yes: row.yes, roll: row.roll, count: row.citiesCited })}
      </p>
      <p className="m-meta">
        <AnswersSoFar counts={row} />
      </p>
    </li>
  )
}
