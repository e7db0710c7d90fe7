/** How a consultation opens, on its own page and on the city's: what it is, until when, what can be done. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Hero } from '#app/ui/hero.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { ListedConsultation } from './listed-consultation.ts'
import { useStanding } from './standing-state.tsx'

export interface OpenVote {
  readonly slug: string
  /** Its sealed instant wins over that of the phase. */
  readonly closesAt: string
}

interface ConsultationOpeningProps {
  /** Slug. */
  readonly city: string
  readonly consultation: ListedConsultation
  /** Proposals in it. */
  readonly proposals: number
  /** A vote that is open now; null if none is. */
  readonly openVote: OpenVote | null
  /** With the large pavement, and with a link to the consultation: on the city's front page. */
  readonly large?: boolean
}

export function ConsultationOpening({
  city,
  consultation,
  large = false,
  ...facts
}: ConsultationOpeningProps) {
  const { t } = useTranslation('consultation')
  const standing = useStanding()
  const format = useFormat()
  const { title, summary } = consultation
  const zone = consultation.standing.phase?.zone
  const { openVote } = facts
  return (
    <Hero
      slug={city}
      kicker={
        openVote && zone
          ? t('open-vote-until', { until: format.instant(openVote.closesAt, zone) })
          : standing(consultation.standing)
      }
      title={title}
      lead={summary && <Voice text={summary} />}
      large={large}
      actions={<Actions city={city} consultation={consultation} large={large} {...facts} />}
    />
  )
}

/** One button for what is asked of people now, links for what can be read. */
function Actions({ city, consultation, proposals, openVote, large }: ConsultationOpeningProps) {
  const { t } = useTranslation(['consultation', 'proposal'])
  const { slug, standing } = consultation
  const isProposing = standing.is === 'open' && standing.phase.kind === 'proposals'
  const ofThis = `?consultation=${slug}`
  return (
    <>
      {openVote && (
        <ButtonLink to={cityPath(city, 'votes', openVote.slug)}>{t('consultation:to-vote')}</ButtonLink>
      )}
      {!openVote && isProposing && (
        <ButtonLink to={cityPath(city, 'proposals', 'new') + ofThis}>{t('proposal:write')}</ButtonLink>
      )}
      {proposals > 0 && (
        <Link to={cityPath(city, 'proposals') + ofThis}>
          {t('consultation:read-proposals', { count: proposals })}
        </Link>
      )}
      {large && <Link to={cityPath(city, 'consultations', slug)}>{t('consultation:read-all')}</Link>}
    </>
  )
}
