/** Draws a page as one whole: readers without script get all of it, and a fault on the way is an answer of its own. */
import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { interfaceLanguageOf } from '#app/http/languages.server.ts'
import { FormattedProvider } from '#app/i18n/formatted.tsx'
import { i18nFor } from '#app/i18n/server.server.ts'
import { faultOf, logOf } from '#app/serve/log.server.ts'
import { Nonce } from '#app/ui/nonce.ts'

/** So long a page may take to draw. */
const PATIENCE = 5_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  keepPrivate(headers)
  const page = (
    <I18nextProvider i18n={i18nFor(languageOf(request, remix))}>
      <FormattedProvider value={new Map()}>
        <Nonce.Provider value={cspNonce}>
          <RemixServer context={remix} url={request.url} abortDelay={PATIENCE} nonce={cspNonce} />
        </Nonce.Provider>
      </FormattedProvider>
    </I18nextProvider>
  )
  const body = await drawn(page, cspNonce)
  return new Response(createReadableStreamFromReadable(body), { status, headers })
}

/** Answers to the script of a page, which asks for `.data`. */
export function handleDataRequest(response: Response): Response {
  keepPrivate(response.headers)
  return response
}

/** A fault of ours: into the log, without what persons sent. Requests that were given up or led nowhere are no faults. */
export function handleError(
  error: unknown,
  { request, context }: { readonly request: Request; readonly context: AppLoadContext },
): void {
  const isAnswer = isRouteErrorResponse(error) && error.status < 500
  if (!isAnswer && !request.signal.aborted) logOf(context.settings).error(faultOf(error), 'a page failed')
}

/** The language that the root's loader chose; the page that draws its failure has only the request to go by. */
function languageOf(request: Request, { staticHandlerContext }: EntryContext): string {
  const root: unknown = staticHandlerContext.loaderData.root
  const chosen = typeof root === 'object' && root !== null && 'language' in root ? root.language : undefined
  return typeof chosen === 'string' ? chosen : interfaceLanguageOf(request)
}

function drawn(page: React.ReactElement, nonce: string): Promise<PassThrough> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(last)
        resolve(pipe(new PassThrough()))
      },
      onShellError: reject,
      onError: reject,
    })
    const last = setTimeout(abort, PATIENCE)
  })
}

/** Pages depend on who reads them. A route that knows better has said so. */
function keepPrivate(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}
