/** Findings in rows: title and theme, number and day. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { ListedFinding } from './listed-finding.ts'

export function FindingRows({ findings }: { readonly findings: readonly ListedFinding[] }) {
  const { t } = useTranslation(['finding', 'consultation'])
  const format = useFormat()
  return (
    <ul className="m-rows m-split">
      {findings.map(({ number, title, theme, madeAt, cities }) => (
        <li key={number}>
          <h3>
            <Link to={networkPath('findings', number)}>
              <Voice text={title} />
            </Link>
          </h3>
          <p className="m-quiet">{t('finding:rests-on', { count: cities })}</p>
          <p className="m-meta">
            <span>{t('finding:numbered', { number })}</span>
            <span>{t('finding:made-on', { date: format.date(madeAt) })}</span>
            <span>{t(themeKey(theme))}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
