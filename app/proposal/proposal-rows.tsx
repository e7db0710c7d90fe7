/** Proposals as rows. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { ListedProposal } from './listed-proposal.ts'

interface ProposalRowsProps {
  /** Slug. */
  readonly city: string
  readonly proposals: readonly ListedProposal[]
}

export function ProposalRows({ city, proposals }: ProposalRowsProps) {
  const { t } = useTranslation('proposal')
  const format = useFormat()
  return (
    <ul className="m-rows">
      {proposals.map(({ number, title, cost, currency, district, supporters }) => (
        <li key={number}>
          <h3>
            <Link to={cityPath(city, 'proposals', number)}>
              <Voice text={title} />
            </Link>
          </h3>
          <p className="m-meta">
            {supporters > 0 && <span className="m-num">{t('supporters', { count: supporters })}</span>}
            <span className="m-num">{format.money(cost, currency)}</span>
            {district ? (
              <span lang={district.language}>{district.body}</span>
            ) : (
              <span>{t('whole-city')}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
