/** A proposal as it is read: who, when, where, what, in which version, and where it stands. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { State } from '#app/ui/state.tsx'
import { Voice, VoiceText } from '#app/ui/voice.tsx'
import type { ProposalPage } from './proposal-page.server.ts'

interface ProposalArticleProps {
  /** Slug. */
  readonly city: string
  readonly zone: string
  readonly proposal: ProposalPage
}

export function ProposalArticle({ city, zone, proposal }: ProposalArticleProps) {
  const { t } = useTranslation('proposal')
  return (
    <article className="m-stack">
      <p className="m-kicker">{t('number', { number: proposal.number })}</p>
      <Voice as="h1" text={proposal.title} />
      <ProposalFacts zone={zone} proposal={proposal} />
      <p>
        <Link to={cityPath(city, 'consultations', proposal.consultation.slug)}>
          <Voice text={proposal.consultation.title} />
        </Link>
      </p>
      <VersionNotice city={city} zone={zone} proposal={proposal} />
      {proposal.body && <VoiceText text={proposal.body} />}
    </article>
  )
}

function ProposalFacts({ zone, proposal }: Omit<ProposalArticleProps, 'city'>) {
  const { t } = useTranslation(['proposal', 'consultation', 'account'])
  const format = useFormat()
  const { author, submittedAt, theme, district, place, point } = proposal
  return (
    <p className="m-meta">
      {author !== null && <span>{author || t('proposal:unnamed')}</span>}
      <span>{format.date(submittedAt, zone)}</span>
      <span>{t(themeKey(theme))}</span>
      {district ? (
        <span lang={district.language}>{district.body}</span>
      ) : (
        <span>{t('proposal:whole-city')}</span>
      )}
      {place && <span lang={proposal.title.language}>{place}</span>}
      {point && (
        <span className="m-num">
          {t('proposal:coordinates', {
            latitude: point.latitude.toFixed(5),
            longitude: point.longitude.toFixed(5),
          })}
        </span>
      )}
    </p>
  )
}

/** Tells of a withdrawal, and when this is not what the proposal says now. */
function VersionNotice({ city, zone, proposal }: ProposalArticleProps) {
  const { t } = useTranslation('proposal')
  const format = useFormat()
  const { withdrawal, version, latest, number } = proposal
  return (
    <>
      {withdrawal && (
        <div className="ds-alert m-stack" data-color="warning">
          <State is="closed">
            {t(withdrawal.byAuthor ? 'withdrawn-by-author' : 'removed', {
              date: format.date(withdrawal.at, zone),
            })}
          </State>
          {withdrawal.reason && <VoiceText text={withdrawal.reason} />}
        </div>
      )}
      {version !== latest && (
        <p className="ds-alert" data-color="warning">
          {t('old-version', { version, latest })}{' '}
          <Link to={cityPath(city, 'proposals', number)}>{t('to-latest')}</Link>
        </p>
      )}
    </>
  )
}
