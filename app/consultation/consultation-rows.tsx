/** Consultations as rows. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cityPath } from '#app/http/addresses.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { ListedConsultation } from './listed-consultation.ts'
import { StandingState } from './standing-state.tsx'
import { themeKey } from './themes.ts'

interface ConsultationRowsProps {
  /** Slug. */
  readonly city: string
  readonly consultations: readonly ListedConsultation[]
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
