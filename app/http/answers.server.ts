/** The answers that every route gives in the same way. */
import { data, redirect } from '@remix-run/node'
import { isRefusal, type Refused } from '#app/refusal.ts'

/** 404, drawn by the root's error page in the reader's language. */
export const notFound = () => new Response('Not found', { status: 404, statusText: 'Not Found' })

/** 403, drawn likewise. */
export const forbidden = () => new Response('Forbidden', { status: 403, statusText: 'Forbidden' })

/** What was looked for; answers 404 if it is not there. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw notFound()
  return thing
}

/** After an act: the browser GETs `path` (303), so that reloading repeats nothing. */
export const seeOther = (path: string, headers?: HeadersInit) =>
  redirect(path, headers ? { status: 303, headers } : 303)

/** A form that was not filled in right: 422 with what Conform replies. */
export const invalid = <Reply>(reply: Reply) => data({ reply, refusal: null }, { status: 422 })

/** A "no" of the rules: 409 with its code and values. */
export const refused = ({ code, values }: Refused) =>
  data({ reply: null, refusal: { code, values } satisfies Refused }, { status: 409 })

/** Runs `work`; a Refusal becomes a 409 that carries its code, any other error is thrown on. */
export async function refusing<Answer>(work: () => Promise<Answer>) {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error)) return refused(error)
    throw error
  }
}
