/** The house around every page: language and colours on `<html>`, masthead, strip, main, footer; and its error page. */
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findCityRow } from '#app/city/city-rows.server.ts'
import { cookieOf } from '#app/http/cookies.ts'
import { interfaceLanguageOf } from '#app/http/languages.server.ts'
import { FormattedData } from '#app/i18n/formatted.tsx'
import { useReader } from '#app/i18n/reader.tsx'
import { accentFor } from '#app/ui/accents.ts'
import { Footer } from '#app/ui/footer.tsx'
import { Masthead } from '#app/ui/masthead.tsx'
import { useNonce } from '#app/ui/nonce.ts'
import { Problem, problemOf } from '#app/ui/problem.tsx'
import { SCHEME_COOKIE, schemeFor } from '#app/ui/scheme.ts'
import { SkipLink } from '#app/ui/skip-link.tsx'
import stylesheet from '#app/ui/styles/index.css?url'
import { titleFromData, titleOf } from '#app/ui/title.ts'
import { useFocusOnArrival } from '#app/ui/use-focus-on-arrival.ts'
import { usePlace } from '#app/ui/use-place.ts'
import { useWentWrong } from '#app/ui/went-wrong.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** For pages that name no title of their own. */
export const meta = titleFromData

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const city = params.city ? await context.cities.find(params.city) : undefined
  const row = city && (await findCityRow(city.db))
  return {
    language: interfaceLanguageOf(request, row?.language),
    scheme: schemeFor(cookieOf(request.headers.get('cookie'), SCHEME_COOKIE)),
  }
}

/** The reader changes language and colours by loading a page anew. */
export const shouldRevalidate = () => false

export function Layout({ children }: { readonly children: ReactNode }) {
  const { language, scheme } = useReader()
  const place = usePlace()
  const nonce = useNonce()
  return (
    <html lang={language} data-color-scheme={scheme} data-accent={accentFor(place.accent)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Title />
        <Links />
      </head>
      <body>
        <SkipLink />
        <Masthead place={place} />
        <main id="main" tabIndex={-1}>
          <div className="m-wrap">{children}</div>
        </main>
        <Footer place={place} />
        <FormattedData />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Pages() {
  useFocusOnArrival()
  return <Outlet />
}

export function ErrorBoundary() {
  const place = usePlace()
  return <Problem name={useProblem() ?? 'fault'} place={place} />
}

/** Of the page; of a form that was refused, beginning with the word for error; or of what went wrong instead. */
function Title() {
  const { t } = useTranslation('ui')
  const problem = useProblem()
  const title = titleOf(useMatches().map(({ data }) => data))
  const wentWrong = useWentWrong()
  if (problem) return <title>{t(problem)}</title>
  return wentWrong ? <title>{t('error-begins-title', { title })}</title> : <Meta />
}

function useProblem() {
  const error = useRouteError() ?? undefined
  if (error === undefined) return undefined
  return problemOf(isRouteErrorResponse(error) ? error.status : 500)
}
