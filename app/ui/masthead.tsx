/** The head of every page: the mark, the place, its sections, language and account. */
import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LanguageMenu } from './language-menu.tsx'
import { Mark } from './mark.tsx'
import { PavementStrip } from './pavement.tsx'
import type { Place } from './place.ts'
import { PlaceNote } from './place-note.tsx'

export function Masthead({ place }: { readonly place: Place }) {
  const { t } = useTranslation('ui')
  return (
    <header className="m-mast">
      <div className="m-wrap">
        <PlaceName place={place} />
        <nav aria-label={t('sections')}>
          <ul className="m-nav">
            {place.links.map(({ to, label }) => (
              <li key={to}>
                <SectionLink to={to} label={t(label)} />
              </li>
            ))}
          </ul>
        </nav>
        <ul className="m-nav m-end">
          <LanguageMenu />
          <AccountLinks place={place} />
        </ul>
      </div>
      <PavementStrip slug={place.slug ?? 'network'} />
      <PlaceNote place={place} />
    </header>
  )
}

function PlaceName({ place }: { readonly place: Place }) {
  const { t } = useTranslation('ui')
  const second = place.slug === null ? t('network-name') : (place.secondName ?? t('of-the-network'))
  return (
    <Link className="m-mark" to={place.slug === null ? '/' : `/${place.slug}`}>
      <Mark />
      <span>
        <span lang={place.nameLanguage}>{place.name}</span>{' '}
        <small lang={place.secondNameLanguage}>{second}</small>
      </span>
    </Link>
  )
}

/** The section that the page lies in is marked; the page itself by `page`. */
function SectionLink({ to, label }: { readonly to: string; readonly label: string }) {
  const { pathname } = useLocation()
  const current = pathname === to ? 'page' : pathname.startsWith(`${to}/`) ? 'true' : undefined
  return (
    <Link to={to} aria-current={current}>
      {label}
    </Link>
  )
}

function AccountLinks({ place }: { readonly place: Place }) {
  const { t } = useTranslation('ui')
  if (place.signedInAs === null) {
    return (
      <li>
        <Link to={place.signIn}>{t('sign-in')}</Link>
      </li>
    )
  }
  return (
    <>
      <li>
        {place.account ? <Link to={place.account}>{place.signedInAs}</Link> : <span>{place.signedInAs}</span>}
      </li>
      <li>
        <form method="post" action={place.signOut}>
          <button type="submit">{t('sign-out')}</button>
        </form>
      </li>
    </>
  )
}
