/** People who ask a house for its pages, and everything that they are told. */
import { unzipSync } from 'fflate'
import type { OpenHouse } from '#app/serve/server.ts'

export interface Told {
  readonly status: number
  /** Head and body; of a package the files in it. */
  readonly all: string
}

/** Asks for an address with a `Cookie` header; follows no redirects. */
export async function askFor(
  { address }: Pick<OpenHouse, 'address'>,
  path: string,
  cookie = '',
): Promise<Told> {
  const headers = { Cookie: cookie, 'Accept-Language': 'en' }
  const response = await fetch(address + path, { headers, redirect: 'manual' })
  return toldBy(response)
}

/** Sends a form as a browser does that has the page open. */
export async function sendTo(
  { address }: Pick<OpenHouse, 'address'>,
  path: string,
  form: Readonly<Record<string, string>>,
  cookie = '',
): Promise<Told> {
  const headers = { Cookie: cookie, Origin: address, 'Sec-Fetch-Site': 'same-origin' }
  const body = new URLSearchParams(form)
  return toldBy(await fetch(address + path, { method: 'POST', headers, body, redirect: 'manual' }))
}

async function toldBy(response: Response): Promise<Told> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isZip = response.headers.get('Content-Type') === 'application/zip' && response.ok
  const files = isZip ? Object.entries(unzipSync(bytes)) : [['', bytes] as const]
  const body = files.map(([name, content]) => `${name}\n${Buffer.from(content).toString()}`).join('\n')
  return { status: response.status, all: `${JSON.stringify([...response.headers])}\n${body}` }
}

/** The address of the data of a page: what the browser asks for when a link is followed with script. */
export function dataAddress(path: string): string {
  const [pathname = '', query] = path.split('?')
  return `${pathname === '/' ? '/_root' : pathname}.data${query ? `?${query}` : ''}`
}
