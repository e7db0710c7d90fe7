/** The cities of the network, as a map and as its equal list. */
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NetworkMap } from '#app/map/network-map.tsx'
import { SectionHead } from '#app/ui/head.tsx'
import type { RegisteredCity } from './registered-city.ts'

interface FrontCitiesProps {
  /** Sorted by name in the reader's language. */
  readonly register: readonly RegisteredCity[]
  /** What is open, by the slug of its city. */
  readonly open: readonly { readonly city: string }[]
}

export function FrontCities({ register, open }: FrontCitiesProps) {
  const { t } = useTranslation('network-front')
  const members = register.filter(({ kind }) => kind === 'member')
  const guests = register.filter(({ kind }) => kind === 'guest')
  const openIn = (slug: string) => open.filter(({ city }) => city === slug).length
  return (
    <section className="m-section" id="cities">
      <SectionHead title={t('cities')} aside={t('members', { count: members.length })} />
      <div className="m-place">
        <div className="m-stack">
          <NetworkMap
            points={members.map((city) => pointOf(city, openIn(city.slug) > 0))}
            label={t('map-of-members')}
            listId="list-of-cities"
          />
          {members.some(hasFootnote) && <p className="m-small m-quiet">{t('kosovo-footnote')}</p>}
        </div>
        <div className="m-stack m-loose">
          <ul className="m-cities" id="list-of-cities" tabIndex={-1}>
            {members.map((city) => (
              <CityItem key={city.slug} city={city} open={openIn(city.slug)} />
            ))}
          </ul>
          {guests.length > 0 && <Guests guests={guests} openIn={openIn} />}
        </div>
      </div>
    </section>
  )
}

const pointOf = ({ slug, name, latitude, longitude, isOpen }: RegisteredCity, isOn: boolean) => ({
  slug,
  name: name.body,
  latitude,
  longitude,
  isOn,
  to: isOpen ? `/${slug}` : undefined,
})

/** Kosovo*: a label with the footnote of the European Union and the Council of Europe. */
const hasFootnote = ({ country }: RegisteredCity) => country === 'XK'

interface CityItemProps {
  readonly city: RegisteredCity
  readonly open: number
}

/** A link if the city has pages here; a name if it has not begun yet. */
function CityItem({ city, open }: CityItemProps) {
  const { t } = useTranslation('network-front')
  const name = (
    <b lang={city.name.language}>
      {city.name.body}
      {hasFootnote(city) && '*'}
    </b>
  )
  return (
    <li>
      {city.isOpen ? (
        <Link to={`/${city.slug}`}>
          {name}
          {open > 0 && <span>{t('open-count', { count: open })}</span>}
        </Link>
      ) : (
        <p>{name}</p>
      )}
    </li>
  )
}

interface GuestsProps {
  readonly guests: readonly RegisteredCity[]
  readonly openIn: (slug: string) => number
}

/** Cited, but never counted among members. */
function Guests({ guests, openIn }: GuestsProps) {
  const { t } = useTranslation('network-front')
  return (
    <div className="m-stack m-close">
      <h3>{t('guests')}</h3>
      <p className="m-quiet">{t('guests-are')}</p>
      <ul className="m-cities">
        {guests.map((city) => (
          <CityItem key={city.slug} city={city} open={openIn(city.slug)} />
        ))}
      </ul>
    </div>
  )
}
