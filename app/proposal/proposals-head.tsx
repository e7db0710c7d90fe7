/** How the list of proposals opens: which consultation, until when, and the way to write one. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ListedConsultation } from '#app/consultation/listed-consultation.ts'
import { useStanding } from '#app/consultation/standing-state.tsx'
import { cityPath } from '#app/http/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { ProposalQuery } from './proposal-query.ts'

interface ProposalsHeadProps {
  /** Slug. */
  readonly city: string
  readonly query: ProposalQuery
  readonly consultations: readonly ListedConsultation[]
}

export function ProposalsHead({ city, query, consultations }: ProposalsHeadProps) {
  const { t } = useTranslation('proposal')
  const standing = useStanding()
  const open = consultations.filter(
    ({ standing }) => standing.is === 'open' && standing.phase.kind === 'proposals',
  )
  const chosen = consultations.find(({ slug }) => slug === query.consultation)
  const about = chosen ?? (open.length === 1 ? open[0] : undefined)
  const canWrite = about !== undefined && open.includes(about)
  return (
    <div className="m-stack">
      {chosen && (
        <p className="m-kicker">
          <Link to={cityPath(city, 'consultations', chosen.slug)}>
            <Voice text={chosen.title} />
          </Link>
        </p>
      )}
      <h1>{t('proposals')}</h1>
      <p className="m-lead">{about ? standing(about.standing) : t('proposals-lead')}</p>
      {canWrite && (
        <p className="m-actions">
          <ButtonLink to={`${cityPath(city, 'proposals', 'new')}?consultation=${about.slug}`}>
            {t('write')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
