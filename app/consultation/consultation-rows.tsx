/** Consultations as rows. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Voice } from '#app/ui/voice.tsx'
import type { ListedConsultation } from './listed-consultation.ts'
import { StandingState } from './standing-state.tsx'
import { themeKey } from './themes.ts'

interface ConsultationRowsProps {
  /** Slug. */
  readonly city: string
  readonly consultations: readonly ListedConsultation[]
}

/** What is open, what is to come, what is over, each under its heading. */
export function ConsultationSections({ city, consultations }: ConsultationRowsProps) {
  const { t } = useTranslation('consultation')
  return (['open', 'waiting', 'over'] as const).map((is) => {
    const those = consultations.filter(({ standing }) => standing.is === is)
    if (those.length === 0) return null
    return (
      <section className="m-section" key={is}>
        <SectionHead title={t(`those-${is}`)} />
        <ConsultationRows city={city} consultations={those} />
      </section>
    )
  })
}

export function ConsultationRows({ city, consultations }: ConsultationRowsProps) {
  const { t } = useTranslation('consultation')
  return (
    <ul className="m-rows m-split">
      {consultations.map(({ slug, title, summary, theme, standing }) => (
        <li key={slug}>
          <h3>
            <Link to={cityPath(city, 'consultations', slug)}>
              <Voice text={title} />
            </Link>
          </h3>
          {summary && <Voice as="p" text={summary} />}
          <div className="m-meta">
            <StandingState standing={standing} />
            <span>{t(themeKey(theme))}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
