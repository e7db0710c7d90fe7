/** Requests as routes get them: to an address of a city, by a visitor or by somebody who is signed in. */
import { beginSession } from '#app/account/sessions.server.ts'
import { newId } from '#app/ids.ts'
import type { City } from '#db/cities.server.ts'
import { shared } from '#db/shared.server.ts'
import type { TestWorld } from './world.ts'

/** The `Cookie` header of somebody who has just signed in to a city. */
export async function signedIn(world: TestWorld, { db, slug }: City, accountId: string): Promise<string> {
  const cookie = await beginSession(shared(db), slug, accountId, world.settings, world.now())
  return cookie.split(';')[0] ?? ''
}

/** Gives an account an office in the city. */
export async function inOffice(
  { db }: City,
  accountId: string,
  office: 'moderator' | 'administrator' = 'moderator',
): Promise<string> {
  await db
    .insertInto('mandate')
    .values({
      id: newId(),
      account_id: accountId,
      office,
      from_at: '2020-01-01T00:00:00.000Z',
      until_at: null,
      granted_by: 'setup',
    })
    .execute()
  return accountId
}

interface About {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly cookie?: string
  /** A form: then it is a POST. A list sends its name more than once. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>
}

/** The arguments of a loader or an action. */
export function args(world: TestWorld, { path, params, cookie, form }: About) {
  const headers = new Headers({ 'Accept-Language': 'en', ...(cookie && { Cookie: cookie }) })
  const url = new URL(path, world.settings.BASE_URL)
  const request = form
    ? new Request(url, { method: 'POST', headers, body: bodyOf(form) })
    : new Request(url, { headers })
  return { request, params, context: { ...world, cspNonce: 'nonce' } }
}

function bodyOf(form: NonNullable<About['form']>): URLSearchParams {
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return new URLSearchParams(pairs.map(([name = '', value = '']) => [name, value] as [string, string]))
}

/** What a loader or an action answers, as the browser sees it: status, address to go to, and data. */
export async function answerOf(work: () => Promise<unknown>) {
  const answer = await work().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response)
    return {
      status: answer.status,
      to: answer.headers.get('Location'),
      setCookie: answer.headers.get('Set-Cookie'),
      data: undefined,
    }
  const { data, init } = isWithInit(answer) ? answer : { data: answer, init: null }
  return { status: init?.status ?? 200, to: null, setCookie: null, data }
}

/** What Remix's `data` returns. */
interface WithInit {
  readonly type: 'DataWithResponseInit'
  readonly data: unknown
  readonly init: ResponseInit | null
}

const isWithInit = (answer: unknown): answer is WithInit =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit'
