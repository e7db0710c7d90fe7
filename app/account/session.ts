/** A browser that is signed in: the names of its cookies. */

/** The part of the settings that decides about cookies. */
export interface CookieSettings {
  /** Origin under which people reach the product. */
  readonly BASE_URL: string
}

/** Cookies are Secure where the product is reached by https. */
export const isSecure = ({ BASE_URL }: CookieSettings) => BASE_URL.startsWith('https:')

/**
 * The cookie that keeps a session of `place`, a city's slug or `network`. Behind https it has the prefix that
 * keeps sibling hosts from setting it.
 */
export const sessionCookieName = (place: string, settings: CookieSettings) =>
  prefixed(`meydan_${place}`, settings)

/** The cookie that binds a mailed code to the browser that asked for it. */
export const askedCookieName = (place: string, settings: CookieSettings) =>
  prefixed(`meydan_asked_${place}`, settings)

const prefixed = (name: string, settings: CookieSettings) => (isSecure(settings) ? `__Host-${name}` : name)
