/** The numbered versions of a proposal. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { SectionHead } from '#app/ui/head.tsx'
import type { ProposalPage } from './proposal-page.server.ts'

interface ProposalVersionsProps {
  /** Slug. */
  readonly city: string
  readonly zone: string
  readonly proposal: ProposalPage
}

/** Nothing is drawn for a proposal that was never changed. */
export function ProposalVersions({ city, zone, proposal }: ProposalVersionsProps) {
  const { t } = useTranslation('proposal')
  const format = useFormat()
  const { number, version, latest, versions } = proposal
  if (versions.length < 2) return null
  const path = cityPath(city, 'proposals', number)
  return (
    <section className="m-section">
      <SectionHead title={t('versions')} aside={t('versions-stay')} />
      <ul className="m-rows">
        {versions.map((other) => (
          <li key={other.version}>
            <p className="m-meta">
              <Link
                to={other.version === latest ? path : `${path}?version=${other.version}`}
                aria-current={other.version === version ? 'true' : undefined}
              >
                {t('version', { version: other.version })}
              </Link>
              <span>{format.instant(other.madeAt, zone)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
