/** Recommendations in rows: title and what the cities decided, beside it what the decision makers said. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswersSoFar } from '#app/addressee/answers-so-far.tsx'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { ListedRecommendation } from './listed-recommendation.ts'
import { StageState } from './stage-state.tsx'

export function RecommendationRows({
  recommendations,
}: {
  readonly recommendations: readonly ListedRecommendation[]
}) {
  const { t } = useTranslation('recommendation')
  return (
    <ul className="m-rows m-split">
      {recommendations.map((listed) => (
        <li key={listed.number}>
          <h3>
            <Link to={networkPath('recommendations', listed.number)}>
              <Voice text={listed.title} />
            </Link>
          </h3>
          <p className="m-quiet">
            <WhatWasDecided listed={listed} />
          </p>
          <p className="m-meta">
            <StageState stage={listed.stage} />
            <AnswersSoFar counts={listed.soFar} />
            <span>{t('numbered', { number: listed.number })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

function WhatWasDecided({ listed }: { readonly listed: ListedRecommendation }) {
  const { t } = useTranslation('recommendation')
  const format = useFormat()
  const { decidedAt, closesAt, yes, roll, voted, citiesCited } = listed
  if (decidedAt !== null)
    return <>{t('row-decided', { date: format.date(decidedAt), yes, roll, cited: citiesCited })}</>
  const closes = closesAt === null ? '' : format.instant(closesAt, 'UTC')
  return <>{t('row-put-to-vote', { closes, voted, roll, cited: citiesCited })}</>
}
