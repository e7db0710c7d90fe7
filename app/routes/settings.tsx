/** /settings: the reader's language and colours, kept in cookies; then back to where the choice was made. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { notFound, seeOther } from '#app/http/answers.server.ts'
import { choiceCookie } from '#app/http/choice-cookie.ts'
import { LANGUAGE_COOKIE } from '#app/http/languages.server.ts'
import { ownPath } from '#app/http/return-to.ts'
import { languageFor } from '#app/i18n/languages.ts'
import { SCHEME_COOKIE, schemeFor } from '#app/ui/scheme.ts'

export function loader() {
  throw notFound()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const [language, scheme, to] = ['language', 'scheme', 'to'].map((name) => wordOf(form.get(name)))
  const headers = new Headers()
  const keep = (name: string, value: string) =>
    headers.append('Set-Cookie', choiceCookie(name, value, context.settings))
  const ours = language ? languageFor(language) : undefined
  if (ours) keep(LANGUAGE_COOKIE, ours)
  if (scheme) keep(SCHEME_COOKIE, schemeFor(scheme))
  return seeOther(ownPath(to, '/'), headers)
}

const wordOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : undefined)
