/** Where the reader stands: in a city or in the network. Layout routes return it as `place`; the root draws it. */
import { cityPath, networkPath } from '#app/http/addresses.ts'

export interface PlaceLink {
  readonly to: string
  /** `namespace:key` of its words. */
  readonly label: string
}

export interface Place {
  /** null: the network. */
  readonly slug: string | null
  /** As the city itself writes it, or the name of the network. */
  readonly name: string
  readonly nameLanguage?: string | undefined
  /** A second legal name or spelling, beside the first. */
  readonly secondName?: string | undefined
  readonly secondNameLanguage?: string | undefined
  /** One of the accents of `accents.ts`. */
  readonly accent: string
  readonly links: readonly PlaceLink[]
  /** The display name of the account; null for a visitor. */
  readonly signedInAs: string | null
  readonly signIn: string
  readonly signOut: string
  /** Where who is signed in finds what is his or hers; null if there is nothing. */
  readonly account: string | null
  readonly footer: PlaceFooter
  readonly demonstration: boolean
  /** A guest of the network: where its data were imported from. Empty for everybody else. */
  readonly importedFrom: readonly string[]
}

export interface PlaceFooter {
  /** Who answers the telephone, in the place's own words; null: the sentence on the secretariat. */
  readonly contact: { readonly body: string; readonly language: string } | null
  readonly links: readonly PlaceLink[]
}

interface CityPlace {
  readonly slug: string
  readonly name: string
  readonly nameLanguage?: string | undefined
  readonly secondName?: string | undefined
  readonly secondNameLanguage?: string | undefined
  readonly accent: string
  readonly signedInAs: string | null
  /** Has work in the city's office. */
  readonly isOfficer?: boolean
  readonly demonstration: boolean
  readonly importedFrom?: readonly string[]
  readonly contact?: { readonly body: string; readonly language: string } | null
}

/** A city's place: its usual navigation, and its office for who works there. */
export function cityPlace({
  isOfficer = false,
  contact = null,
  importedFrom = [],
  ...city
}: CityPlace): Place {
  const link = (part: string) => ({ to: cityPath(city.slug, part), label: `ui:link-${part}` })
  return {
    ...city,
    importedFrom,
    links: [...['consultations', 'proposals', 'votes'].map(link), ...(isOfficer ? [link('office')] : [])],
    signIn: cityPath(city.slug, 'sign-in'),
    signOut: cityPath(city.slug, 'sign-out'),
    account: cityPath(city.slug, 'account'),
    footer: { contact, links: [{ to: '/', label: 'ui:link-network' }] },
  }
}

interface NetworkPlace {
  readonly signedInAs: string | null
  readonly isSecretariat?: boolean
  readonly demonstration: boolean
}

/** The network's place; who works in the secretariat finds it in the navigation. */
export function networkPlace({ isSecretariat = false, ...person }: NetworkPlace): Place {
  return {
    ...person,
    slug: null,
    name: 'Meydan',
    accent: 'network',
    importedFrom: [],
    links: [
      { to: '/#cities', label: 'ui:link-cities' },
      { to: networkPath('findings'), label: 'ui:link-findings' },
      { to: networkPath('recommendations'), label: 'ui:link-recommendations' },
      ...(isSecretariat ? [{ to: '/secretariat', label: 'ui:link-secretariat' }] : []),
    ],
    signIn: networkPath('sign-in'),
    signOut: networkPath('sign-out'),
    account: null,
    footer: {
      contact: null,
      links: [{ to: networkPath('recommendations'), label: 'ui:link-recommendations' }],
    },
  }
}
