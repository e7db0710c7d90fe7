/** Publications of cities as rows. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { themeKey } from '#app/consultation/themes.ts'
import { networkPath } from '#app/http/addresses.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Voice } from '#app/ui/voice.tsx'
import type { HeardRow } from './heard-rows.server.ts'

export function PublicationRows({ rows }: { readonly rows: readonly HeardRow[] }) {
  const { t } = useTranslation(['publication', 'consultation'])
  const format = useFormat()
  return (
    <ul className="m-rows m-split">
      {rows.map(({ city, cityName, timeZone, number, title, releasedAt, theme, ballots }) => (
        <li key={`${city}-${number}`}>
          <h3>
            <Link to={networkPath('publications', city, number)}>
              <Voice text={title} />
            </Link>
          </h3>
          <p className="m-quiet" lang={cityName.language}>
            {cityName.body}
          </p>
          <p className="m-meta">
            <span>{t('all-number', { number })}</span>
            <span>{format.date(releasedAt, timeZone)}</span>
            <span>{t('all-ballots', { count: ballots })}</span>
            <span>{t(themeKey(theme))}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
