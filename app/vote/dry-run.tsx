/** A vote as it will look, on ballots that are invented. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EMPTY_SLIP } from '#app/ballot/ballot.ts'
import { BallotForm } from '#app/ballot/ballot-form.tsx'
import { cityPath } from '#app/http/addresses.ts'
import { Panel } from '#app/ui/panel.tsx'
import type { DryRun } from './dry-run.server.ts'
import { ResultBody } from './result-of-vote.tsx'
import { ResultOpening } from './result-opening.tsx'

interface Props {
  readonly city: string
  readonly slug: string
  readonly zone: string
  readonly run: DryRun
}

export function DryRunPage({ city, slug, zone, run }: Props) {
  const { t } = useTranslation('vote')
  return (
    <>
      <Panel>
        <p>
          <strong>{t('dry-run-banner')}</strong>
        </p>
        <p>
          <Link to={cityPath(city, 'office', 'votes', slug)}>{t('dry-run-back')}</Link>
        </p>
      </Panel>
      <ResultOpening result={run.result} vote={run.ballot} zone={zone} />
      <ResultBody city={city} result={run.result} />
      <section className="m-section m-stack">
        <h2>{t('dry-run-ballot')}</h2>
        <BallotForm page={run.ballot} zone={zone} slip={EMPTY_SLIP} refused={null} phone={null} isPreview />
      </section>
    </>
  )
}
