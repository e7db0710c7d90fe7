/** Addresses of pages. Nobody else joins paths or hosts. */

/** First parts of addresses that can never be a city. */
export const RESERVED = [
  'api',
  'assets',
  'build',
  'favicon.ico',
  'fonts',
  'healthz',
  'mail',
  'network',
  'openapi.json',
  'readyz',
  'robots.txt',
  'secretariat',
  'settings',
] as const

/** `cityPath('sofia', 'proposals', 21)` -> `/sofia/proposals/21`. */
export const cityPath = (slug: string, ...parts: (string | number)[]) => join([slug, ...parts])

/** `networkPath('recommendations', 'R-2026-01')` -> `/network/recommendations/R-2026-01`. */
export const networkPath = (...parts: (string | number)[]) => join(['network', ...parts])

/** `secretariatPath()` -> `/secretariat`. */
export const secretariatPath = (...parts: (string | number)[]) => join(['secretariat', ...parts])

/** The address as a mail or a letter names it; `baseUrl` comes from the configuration, never from a request. */
export const absolute = ({ BASE_URL }: { readonly BASE_URL: string }, path: string) =>
  new URL(path, BASE_URL).href

const join = (parts: (string | number)[]) => `/${parts.map((part) => encodeURIComponent(part)).join('/')}`
