/** A finding: its words, its figures, what each city asked whom, and what was recommended from it. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { LocalText } from '#app/text/text.ts'
import { SectionHead } from '#app/ui/head.tsx'
import { Voice, VoiceText } from '#app/ui/voice.tsx'
import { AskedTable } from './asked-table.tsx'
import { FigureTable } from './figure-table.tsx'
import type { ReadFinding } from './read-finding.ts'

interface FindingPageProps {
  readonly finding: ReadFinding
  /** Public recommendations that rest on it. */
  readonly recommendations: readonly { readonly number: string; readonly title: LocalText }[]
}

export function FindingPage({ finding, recommendations }: FindingPageProps) {
  const { t } = useTranslation(['finding', 'consultation'])
  const { number, madeAt, theme, title, body } = finding
  const format = useFormat()
  return (
    <>
      <div className="m-stack">
        <p className="m-kicker">{t('finding:kicker', { number, date: format.date(madeAt) })}</p>
        <Voice text={title} as="h1" />
        <p className="m-lead">
          {t('finding:of-members', { cited: finding.membersCited, members: finding.members })}
        </p>
        <p className="m-meta">
          <span>{t(themeKey(theme))}</span>
          {finding.guests.length > 0 && (
            <span>
              {t('finding:guests', { cities: format.list(finding.guests.map((guest) => guest.body)) })}
            </span>
          )}
        </p>
        <VoiceText text={body} />
      </div>
      <section className="m-section" id="figures">
        <SectionHead title={t('finding:figures')} aside={t('finding:never-added')} />
        <FigureTable figures={finding.figures} />
      </section>
      <section className="m-section" id="asked">
        <SectionHead title={t('finding:asked')} aside={t('finding:asked-aside')} />
        <AskedTable publications={finding.publications} />
      </section>
      {recommendations.length > 0 && <Recommended recommendations={recommendations} />}
    </>
  )
}

function Recommended({ recommendations }: Pick<FindingPageProps, 'recommendations'>) {
  const { t } = useTranslation('finding')
  return (
    <section className="m-section">
      <SectionHead title={t('recommended')} />
      <ul className="m-rows">
        {recommendations.map(({ number, title }) => (
          <li key={number}>
            <h3>
              <Link to={networkPath('recommendations', number)}>
                <Voice text={title} />
              </Link>
            </h3>
            <p className="m-meta">{t('recommendation-numbered', { number })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
