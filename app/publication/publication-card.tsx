/** How a publication opens: what was asked, the figures, and how to check them. */
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { Hash } from '#app/ui/hash.tsx'
import { Seal } from '#app/ui/panel.tsx'
import { State } from '#app/ui/state.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { PublicationSheet, VoteSheet } from './publication-sheet.ts'

interface PublicationCardProps {
  readonly sheet: PublicationSheet
  /** The signature was checked against the key and holds. */
  readonly isWhole: boolean
  /** Further links, in the row of actions. */
  readonly children?: ReactNode
}

export function PublicationCard({ sheet, isWhole, children }: PublicationCardProps) {
  return (
    <div className="m-two m-wide">
      <Opening sheet={sheet} isWhole={isWhole}>
        {children}
      </Opening>
      <CheckYourself sheet={sheet} />
    </div>
  )
}

function Opening({ sheet, isWhole, children }: PublicationCardProps) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const { city, consultation, number, releasedAt } = sheet
  return (
    <div className="m-stack">
      <p className="m-kicker">{t('kicker', { number, date: format.date(releasedAt, city.timeZone) })}</p>
      <Voice text={sheet.title} as="h1" />
      <p className="m-meta">
        <span lang={city.name.language}>{city.name.body}</span>
        {city.isGuest && <span>{t('city-guest')}</span>}
      </p>
      <VoteFigures sheet={sheet} />
      <p>
        <State is={isWhole ? 'done' : 'late'}>{t(isWhole ? 'signed-whole' : 'signed-not')}</State>
      </p>
      <p className="m-actions">
        <Link to={cityPath(city.slug, 'votes', sheet.voteSlug, 'result')}>{t('to-result')}</Link>
        {children}
      </p>
      {consultation.source !== null && (
        <p className="m-small">{t('source', { source: consultation.source })}</p>
      )}
    </div>
  )
}

/** Ballots, winners and money of a vote. */
export function VoteFigures({ sheet }: { readonly sheet: VoteSheet }) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const { ballots, outcome, currency } = sheet
  const items = [
    { value: format.number(ballots), label: t('ballots', { count: ballots }) },
    { value: format.number(outcome.winners), label: t('winners', { count: outcome.winners }) },
    { value: format.money(outcome.spent, currency), label: t('spent') },
    { value: format.money(outcome.left, currency), label: t('left') },
  ]
  return <Figures items={items} />
}

function CheckYourself({ sheet }: { readonly sheet: PublicationSheet }) {
  const { t } = useTranslation('publication')
  const { city, number, signed } = sheet
  return (
    <Seal title={t('check-title')}>
      <p>{t('check-lead')}</p>
      <p className="m-small">
        {t('hash')}
        <br />
        <Hash value={signed.hash} />
      </p>
      <pre>
        <code translate="no">meydan verify package.zip</code>
      </pre>
      <p>
        <ButtonLink to={cityPath(city.slug, 'publications', number, 'package.zip')} reloadDocument>
          {t('download')}
        </ButtonLink>
      </p>
    </Seal>
  )
}
