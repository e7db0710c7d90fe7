/** The real server in this process, on a port of its own, with a few doors made for looking at how it behaves. */
import http, { type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { Outlet, Scripts, useLoaderData } from '@remix-run/react'
import { createElement as h } from 'react'
import { onTestFinished } from 'vitest'
import * as entry from '#app/entry.server.tsx'
import { routePatterns } from '#app/serve/route-patterns.ts'
import { type OpenHouse, openHouse } from '#app/serve/server.ts'
import { staticFiles } from '#app/serve/static-files.ts'
import { aFolder, aWorld, type TestWorld } from './world.ts'

export interface TestHouse extends OpenHouse {
  readonly world: TestWorld
  /** What actions of the doors were handed: they acted. */
  readonly acts: string[]
  /** Lets the answer of `/slow` go. */
  release(): void
  readonly folder: string
}

/** A house that closes with the test. Doors: `/page`, `/resource`, `/broken`, `/slow`, `/sofia/votes/x/ballot`. */
export async function aHouse(about: Readonly<Record<string, string>> = {}): Promise<TestHouse> {
  const world = await aWorld({ PORT: '0', HOST: '127.0.0.1', BASE_URL: '', ...about })
  const folder = aFolder()
  const acts: string[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const build = buildOf(acts, released)
  const house = await openHouse({
    world,
    build,
    mode: 'production',
    patternOf: routePatterns(build),
    files: staticFiles(folder),
  })
  onTestFinished(() => house.close())
  return { ...house, world, acts, release, folder }
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

interface Asking extends RequestOptions {
  readonly body?: string
}

/** One request on a connection of its own, with just these headers. */
export function ask(
  { address }: Pick<OpenHouse, 'address'>,
  path: string,
  asking: Asking = {},
): Promise<Answer> {
  const { body, ...options } = asking
  const { port } = new URL(address)
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** A form sent by POST; `headers` tell where it claims to come from. */
export const post = (
  house: Pick<OpenHouse, 'address'>,
  path: string,
  headers: Record<string, string>,
  body = 'word=yes',
) =>
  ask(house, path, {
    method: 'POST',
    headers: { ...FORM, 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    body,
  })

function Root() {
  const { nonce } = useLoaderData<{ nonce: string }>()
  return h('html', { lang: 'en' }, h('body', null, h(Outlet), h(Scripts, { nonce })))
}
const Page = () => h('p', null, 'a page')
const Problem = () => h('html', { lang: 'en' }, h('body', null, 'something went wrong'))

const rootLoader = ({ context }: LoaderFunctionArgs) => ({ language: 'en', nonce: context.cspNonce })

/** What Remix's compiler would make of five small routes. */
function buildOf(acts: string[], released: Promise<void>): ServerBuild {
  const action = async ({ request }: ActionFunctionArgs) => {
    acts.push(await request.text())
    return Response.json({ done: true })
  }
  const page = { default: Page, loader: () => ({ title: 'page' }), action }
  const routes = {
    root: { path: '', module: { default: Root, ErrorBoundary: Problem, loader: rootLoader } },
    page: { path: 'page', module: page },
    ballot: { path: ':city/votes/:slug/ballot', module: page },
    resource: { path: 'resource', module: { loader: () => Response.json({}), action } },
    broken: { path: 'broken', module: { default: Page, loader: fail } },
    slow: { path: 'slow', module: { default: Page, loader: () => released.then(() => ({})) } },
  }
  const manifest = Object.entries(routes).map(([id, { path, module }]) => {
    const route = { id, path, ...(id === 'root' ? {} : { parentId: 'root' }) }
    const browser = {
      ...route,
      module: `/assets/${id}.js`,
      hasAction: 'action' in module,
      hasLoader: true,
      hasErrorBoundary: id === 'root',
    }
    return { id, server: { ...route, module }, browser }
  })
  return {
    entry: { module: entry },
    routes: Object.fromEntries(manifest.map(({ id, server }) => [id, server])) as ServerBuild['routes'],
    assets: {
      entry: { imports: [], module: '/assets/entry.js' },
      routes: Object.fromEntries(
        manifest.map(({ id, browser }) => [id, browser]),
      ) as ServerBuild['assets']['routes'],
      url: '/assets/manifest.js',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
    mode: 'production',
    isSpaMode: false,
  }
}

function fail(): never {
  throw new Error('ada@example.org typed 123456 in "her secret"')
}
