/** Cookies that keep a choice of the reader: nothing secret, nothing about the person. */

const A_YEAR = 365 * 24 * 60 * 60

/** The value of `Set-Cookie`. Lives a year, on this host alone, and over https only where we are reached by it. */
export function choiceCookie(
  name: string,
  value: string,
  { BASE_URL }: { readonly BASE_URL: string },
): string {
  const secure = BASE_URL.startsWith('https:') ? '; Secure' : ''
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax${secure}`
}
