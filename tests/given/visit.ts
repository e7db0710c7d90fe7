/** Visits to routes as functions, with the world as their load context. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { TestWorld } from '#tests/given/world.ts'

interface About {
  readonly params?: Readonly<Record<string, string>>
  readonly cookie?: string
  readonly language?: string
  /** Sent by POST; a value that is a list is sent once each. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>
}

/** What a loader or an action is called with. */
export function aVisit(
  world: TestWorld,
  path: string,
  { params = {}, cookie, language = 'en', form }: About = {},
): LoaderFunctionArgs {
  const headers = new Headers({ 'accept-language': language })
  if (cookie) headers.set('cookie', cookie)
  const body = form && new URLSearchParams(pairsOf(form))
  const request = new Request(
    `http://localhost:3000${path}`,
    body ? { method: 'POST', headers, body } : { headers },
  )
  return { request, params, context: { ...world, cspNonce: '' } }
}

/** What a loader or an action gave, whatever form it has: status, data, and where it leads. */
export async function answerOf(
  given: Promise<unknown>,
): Promise<{ status: number; data: unknown; to: string | null }> {
  const answer = await given.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response) {
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return {
      status: answer.status,
      data: isJson ? JSON.parse(text) : text,
      to: answer.headers.get('location'),
    }
  }
  if (isDataWithInit(answer)) return { status: answer.init?.status ?? 200, data: answer.data, to: null }
  return { status: 200, data: answer, to: null }
}

interface DataWithInit {
  readonly type: 'DataWithResponseInit'
  readonly data: unknown
  readonly init: { readonly status?: number } | null
}

const isDataWithInit = (answer: unknown): answer is DataWithInit =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit'

const pairsOf = (form: Readonly<Record<string, string | readonly string[]>>): [string, string][] =>
  Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
