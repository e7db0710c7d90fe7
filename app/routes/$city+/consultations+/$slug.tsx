/** /:city/consultations/:slug: a consultation, its phases, its proposals, and what became of it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hasBecome } from '#app/consultation/became.ts'
import { BecamePath } from '#app/consultation/became-path.tsx'
import { ConsultationOpening } from '#app/consultation/consultation-opening.tsx'
import { findConsultation } from '#app/consultation/consultations.server.ts'
import { PhasePath } from '#app/consultation/phase-path.tsx'
import { themeKey } from '#app/consultation/themes.ts'
import { cityPath } from '#app/http/addresses.ts'
import { found } from '#app/http/answers.server.ts'
import { ProposalRows } from '#app/proposal/proposal-rows.tsx'
import { consultationPage } from '#app/routes/consultation.server.ts'
import { cityOf } from '#app/routes/gate.server.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { titleFromData } from '#app/ui/title.ts'
import { VoiceText } from '#app/ui/voice.tsx'

const PROPOSALS_HERE = 6

export const meta = titleFromData

export async function loader(args: LoaderFunctionArgs) {
  const city = await cityOf(args)
  const row = found(await findConsultation(city.db, args.params.slug ?? ''))
  const page = await consultationPage(city, args.context, row, PROPOSALS_HERE)
  return { title: page.consultation.title.body, city: city.slug, zone: city.row.time_zone, ...page }
}

export default function ConsultationRoute() {
  const { city, zone, consultation, count, proposals, became, openVote } = useLoaderData<typeof loader>()
  const { t } = useTranslation('consultation')
  return (
    <>
      <ConsultationOpening city={city} consultation={consultation} proposals={count} openVote={openVote} />
      <section className="m-section">
        <h2 className="ds-sr-only">{t('phases')}</h2>
        <PhasePath phases={consultation.phases} across />
      </section>
      <section className="m-section m-two">
        <div className="m-stack">
          <SectionHead title={t('about')} aside={t(themeKey(consultation.theme))} />
          {consultation.body && <VoiceText text={consultation.body} />}
          {consultation.source && <p className="m-small">{t('source', { source: consultation.source })}</p>}
        </div>
        <div>
          <SectionHead title={t('became')} />
          {hasBecome(became) ? (
            <BecamePath city={city} zone={zone} became={became} />
          ) : (
            <p>{t('became-nothing-yet')}</p>
          )}
        </div>
      </section>
      {count > 0 && (
        <section className="m-section">
          <SectionHead
            title={t('proposals')}
            aside={
              <Link to={`${cityPath(city, 'proposals')}?consultation=${consultation.slug}`}>
                {t('read-proposals', { count })}
              </Link>
            }
          />
          <ProposalRows city={city} proposals={proposals} />
        </section>
      )}
    </>
  )
}
