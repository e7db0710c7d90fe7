/** What stands where a page should be: not found, not yours, or a fault of ours. Two ways on. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Panel } from './panel.tsx'
import type { Place } from './place.ts'

export type ProblemName = 'not-found' | 'forbidden' | 'fault'

/** By the status of the answer. */
export const problemOf = (status: number): ProblemName =>
  status === 404 || status === 405 ? 'not-found' : status === 401 || status === 403 ? 'forbidden' : 'fault'

interface ProblemProps {
  readonly name: ProblemName
  readonly place: Pick<Place, 'slug' | 'signIn'>
}

export function Problem({ name, place }: ProblemProps) {
  const { t } = useTranslation('ui')
  return (
    <div className="m-narrow">
      <Panel>
        <h1 className="m-panel-title">{t(name)}</h1>
        <p>{t(`${name}-what-to-do`)}</p>
        <p className="m-actions">
          {name === 'forbidden' && <Link to={place.signIn}>{t('sign-in')}</Link>}
          {place.slug !== null && <Link to={`/${place.slug}`}>{t('to-the-city')}</Link>}
          <Link to="/">{t('to-the-network')}</Link>
        </p>
      </Panel>
    </div>
  )
}
