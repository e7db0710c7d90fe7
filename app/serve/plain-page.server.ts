/** A page of one sentence, for what is refused before the pages are reached. Says it in the reader's language. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieOf } from '#app/http/cookies.ts'
import { LANGUAGE_COOKIE } from '#app/http/languages.server.ts'
import { chooseLanguage } from '#app/i18n/languages.ts'
import { translatorOf } from '#app/i18n/translator.server.ts'

export type PlainPage = (request: IncomingMessage, response: ServerResponse) => void

export type PlainPageName = 'bad-host' | 'fault' | 'foreign-origin' | 'other-host' | 'too-large'

/** Answers with `status` and the sentences `serve:<name>` and `serve:<name>-what-to-do`. */
export function plainPage(status: number, name: PlainPageName): PlainPage {
  return (request, response) => {
    const language = languageOf(request)
    const t = translatorOf(language)
    const body = page({
      language,
      title: t(`serve:${name}`),
      advice: t(`serve:${name}-what-to-do`),
      front: t('serve:to-the-front-page'),
    })
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    response.end(body)
  }
}

function languageOf({ headers, url = '/' }: IncomingMessage): string {
  const query = URL.canParse(url, 'http://any')
    ? new URL(url, 'http://any').searchParams.get('language')
    : null
  return chooseLanguage({
    query,
    cookie: cookieOf(headers.cookie ?? null, LANGUAGE_COOKIE) ?? null,
    header: headers['accept-language'] ?? null,
    place: null,
  })
}

const page = ({
  language,
  title,
  advice,
  front,
}: Record<'language' | 'title' | 'advice' | 'front', string>) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>` +
  `<main><h1>${title}</h1><p>${advice}</p><p><a href="/">${front}</a></p></main></html>\n`
