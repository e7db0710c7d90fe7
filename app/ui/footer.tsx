/** The foot of every page: who answers the telephone, two or three ways on, the colours. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useReader } from '#app/i18n/reader.tsx'
import { useOwnPath } from './own-path.ts'
import type { Place } from './place.ts'
import { SCHEMES, type Scheme } from './scheme.ts'

export function Footer({ place }: { readonly place: Place }) {
  const { t } = useTranslation('ui')
  const { contact, links } = place.footer
  return (
    <footer>
      <div className="m-wrap">
        {contact ? <p lang={contact.language}>{contact.body}</p> : <p>{t('run-by-secretariat')}</p>}
        <ul>
          {links.map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{t(label)}</Link>
            </li>
          ))}
        </ul>
        <SchemeChoice />
      </div>
    </footer>
  )
}

const WORDS = { auto: 'automatic', light: 'light', dark: 'dark' } as const satisfies Record<Scheme, string>

function SchemeChoice() {
  const { t } = useTranslation('ui')
  const { scheme } = useReader()
  const here = useOwnPath()
  return (
    <form method="post" action="/settings" className="m-foot-choice" aria-label={t('colours')}>
      <span>{t('colours')}</span>
      <input type="hidden" name="to" value={here} />
      {SCHEMES.map((one) => (
        <button key={one} type="submit" name="scheme" value={one} aria-pressed={one === scheme}>
          {t(WORDS[one])}
        </button>
      ))}
    </form>
  )
}
