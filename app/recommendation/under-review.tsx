/** At the top of a recommendation that cites a publication which its city has corrected since. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { networkPath } from '#app/http/addresses.ts'
import type { ReadRecommendation } from './read-recommendation.ts'

export function UnderReview({ corrected }: Pick<ReadRecommendation, 'corrected'>) {
  const { t } = useTranslation('recommendation')
  if (corrected.length === 0) return null
  return (
    <div className="ds-alert" data-color="warning">
      <h2>{t('under-review')}</h2>
      <ul>
        {corrected.map(({ city, slug, publication, by }) => (
          <li key={`${slug}/${publication}`}>
            <Link to={networkPath('publications', slug, by)}>
              {t('under-review-of', { city: city.body, publication, by })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
