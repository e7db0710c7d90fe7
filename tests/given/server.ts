/** The built server in a process of its own, on a port of its own, asked on connections that are never shared. */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Settings } from '#app/serve/settings.ts'

const COMMAND = path.resolve('build/tools/meydan.js')
const PATIENCE_MS = 30_000

export interface Answer {
  readonly status: number
  readonly location: string
  readonly cookies: readonly string[]
  readonly text: string
}

export interface Server {
  readonly address: string
  readonly child: ChildProcess
  /** One GET on a connection of its own. */
  get(path: string, cookie?: string): Promise<Answer>
  /** One form on a connection of its own, as a browser on the page itself sends it. */
  post(path: string, form: URLSearchParams, cookie?: string): Promise<Answer>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

interface About {
  /** A program, with its arguments, that starts the server and watches it. */
  readonly under?: readonly string[]
}

/** Serves `settings`' folders until the test ends. Needs the build that `npm test` makes. */
export async function aServer(
  { DATA_FOLDER, KEYS_FOLDER }: Pick<Settings, 'DATA_FOLDER' | 'KEYS_FOLDER'>,
  { under = [] }: About = {},
): Promise<Server> {
  if (!fs.existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: run npm run build`)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const [program = process.execPath, ...args] = [...under, process.execPath, COMMAND, 'serve']
  const environment = { DATA_FOLDER, KEYS_FOLDER, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent' }
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // a group of its own, so that a watching program and the server end together
  })
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  onTestFinished(kill)
  const server: Server = {
    address,
    child,
    kill,
    get: (where, cookie) => ask(port, 'GET', where, cookie),
    post: (where, form, cookie) => ask(port, 'POST', where, cookie, form.toString()),
  }
  await untilReady(server, () => said)
  return server
}

async function untilReady({ get, child }: Server, said: () => string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    if (child.exitCode !== null) break
    const answer = await get('/readyz').catch(() => undefined)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the server did not open: ${said()}`)
}

function ask(port: number, method: string, where: string, cookie = '', body?: string): Promise<Answer> {
  const own = `http://localhost:${port}`
  const form = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: own,
    'Sec-Fetch-Site': 'same-origin',
  }
  const headers = {
    Host: `localhost:${port}`,
    Cookie: cookie,
    ...(body === undefined ? {} : { ...form, 'Content-Length': String(Buffer.byteLength(body)) }),
  }
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: where, method, headers, agent: false }
    const request = http.request(options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          cookies: response.headers['set-cookie'] ?? [],
          text,
        }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer()
    listener.once('error', reject)
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as AddressInfo
      listener.close(() => resolve(port))
    })
  })
}
