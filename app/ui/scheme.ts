/** Light or dark, as the reader chose or as the device has it. */

export const SCHEMES = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** The name of the cookie that keeps the choice; `settings` sets it. */
export const SCHEME_COOKIE = 'meydan_scheme'

/** What is no scheme is left to the device. */
export const schemeFor = (word: string | null | undefined): Scheme =>
  SCHEMES.find((scheme) => scheme === word) ?? 'auto'
