/** The front page of a city: what is asked now, how far it is, what is proposed, and what became of the last time. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Became } from '#app/consultation/became.ts'
import { hasBecome } from '#app/consultation/became.ts'
import { BecamePath } from '#app/consultation/became-path.tsx'
import { ConsultationOpening, type OpenVote } from '#app/consultation/consultation-opening.tsx'
import type { ListedConsultation } from '#app/consultation/listed-consultation.ts'
import { PhasePath } from '#app/consultation/phase-path.tsx'
import { cityPath } from '#app/http/addresses.ts'
import type { ListedProposal } from '#app/proposal/listed-proposal.ts'
import { ProposalRows } from '#app/proposal/proposal-rows.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import { Hero } from '#app/ui/hero.tsx'
import { Voice } from '#app/ui/voice.tsx'

interface ShownConsultation {
  readonly consultation: ListedConsultation
  readonly count: number
  readonly proposals: readonly ListedProposal[]
  readonly became: Became
  readonly openVote: OpenVote | null
}

interface CityHomeProps {
  /** The city's name. */
  readonly title: string
  /** Slug. */
  readonly city: string
  readonly zone: string
  /** What is open, or what comes next, or the latest there was; null in a city that has asked nothing yet. */
  readonly current: ShownConsultation | null
  /** The one before; null if there is none. */
  readonly previous: ShownConsultation | null
}

export function CityHome({ title, city, zone, current, previous }: CityHomeProps) {
  const { t } = useTranslation(['city', 'consultation'])
  if (!current) return <Hero slug={city} title={title} lead={t('city:nothing-yet')} large />
  const { consultation, count, openVote } = current
  return (
    <>
      <ConsultationOpening
        city={city}
        consultation={consultation}
        proposals={count}
        openVote={openVote}
        large
      />
      <section className="m-section">
        <h2 className="ds-sr-only">{t('consultation:phases')}</h2>
        <PhasePath phases={consultation.phases} across />
      </section>
      <section className="m-section m-two">
        <ProposalsHere city={city} current={current} />
        <div>
          <Outcome city={city} zone={zone} shown={current} title={t('consultation:became')} />
          {previous && hasBecome(previous.became) && (
            <Outcome city={city} zone={zone} shown={previous} title={t('city:became-of-previous')} named />
          )}
        </div>
      </section>
    </>
  )
}

function ProposalsHere({ city, current }: { readonly city: string; readonly current: ShownConsultation }) {
  const { t } = useTranslation('city')
  const { consultation, count, proposals } = current
  const path = `${cityPath(city, 'proposals')}?consultation=${consultation.slug}`
  return (
    <div>
      <SectionHead
        title={t('proposals')}
        aside={count > proposals.length ? <Link to={path}>{t('all-proposals')}</Link> : undefined}
      />
      {count > 0 ? <ProposalRows city={city} proposals={proposals} /> : <p>{t('no-proposals-yet')}</p>}
    </div>
  )
}

interface OutcomeProps {
  readonly city: string
  readonly zone: string
  readonly shown: ShownConsultation
  readonly title: string
  /** With the name of the consultation, where the page is about another one. */
  readonly named?: boolean
}

function Outcome({ city, zone, shown, title, named = false }: OutcomeProps) {
  const { t } = useTranslation('consultation')
  const { slug, title: name } = shown.consultation
  return (
    <section className="m-stack">
      <SectionHead title={title} />
      {named && (
        <h3>
          <Link to={cityPath(city, 'consultations', slug)}>
            <Voice text={name} />
          </Link>
        </h3>
      )}
      {hasBecome(shown.became) ? (
        <BecamePath city={city} zone={zone} became={shown.became} />
      ) : (
        <p>{t('became-nothing-yet')}</p>
      )}
    </section>
  )
}
