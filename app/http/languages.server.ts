/** From a request to the languages that its reader prefers. */
import { chooseLanguage } from '#app/i18n/languages.ts'
import { cookieOf } from './cookies.ts'

/** The name of the cookie that keeps the reader's choice of language; `settings` sets it. */
export const LANGUAGE_COOKIE = 'meydan_language'

/** The language of the house for this reader: `?language=`, else the cookie, else what the browser asks for, else English. */
export function interfaceLanguageOf(request: Request, placeLanguage?: string) {
  return chooseLanguage({
    query: new URL(request.url).searchParams.get('language'),
    cookie: cookieOf(request.headers.get('cookie'), LANGUAGE_COOKIE) ?? null,
    header: request.headers.get('accept-language'),
    place: placeLanguage ?? null,
  })
}

/**
 * Languages in the reader's order of preference, for choosing among texts: the interface language first, then
 * those of the browser, then the place's own, then English.
 */
export function languagesOf(request: Request, placeLanguage?: string): readonly string[] {
  const asked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((range) => range.split(';')[0]?.trim() ?? '')
    .filter((range) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(range))
  const own = placeLanguage ? [placeLanguage] : []
  return [...new Set([interfaceLanguageOf(request, placeLanguage), ...asked, ...own, 'en'])]
}
