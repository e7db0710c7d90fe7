/** The ballot is in the box. Says nothing of what is on it. */
import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { BallotPage } from './ballot-page.server.ts'

interface Props {
  readonly page: BallotPage
  readonly zone: string
  readonly city: string
  readonly slug: string
}

export function BallotStored({ page, zone, city, slug }: Props) {
  const { t } = useTranslation('ballot')
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="m-stack">
      <Voice text={page.title} as="p" className="m-kicker" />
      <h1 ref={heading} tabIndex={-1}>
        {t('stored')}
      </h1>
      <p className="m-lead">{t('stored-lead', { instant: format.instant(page.closesAt, zone) })}</p>
      <p>{t('stored-secret')}</p>
      <p className="m-actions">
        <Link to={cityPath(city, 'votes', slug)}>{t('to-vote')}</Link>
        <Link to={cityPath(city, 'votes', slug, 'ballot')}>{t('change-ballot')}</Link>
      </p>
    </div>
  )
}
