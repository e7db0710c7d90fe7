/** The built product as somebody runs it: a process of its own, on folders and a port of its own, with a clock that can be moved. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const house = path.resolve(import.meta.dirname, '..', '..')
const MEYDAN = path.join(house, 'build', 'tools', 'meydan.js')
const CLOCK = path.join(house, 'tests', 'given', 'moved-clock.mjs')
const STAMP = path.join(house, 'build', 'tools.sha256')
/** Variables of the tests themselves (the runner sets a BASE_URL of its own) are not the installation's. */
const MACHINE = { PATH: process.env.PATH ?? '', HOME: os.homedir(), NODE_ENV: 'production' } as const
const MS_A_DAY = 86_400_000

export interface Installation {
  /** `http://localhost:41234` */
  readonly address: string
  readonly dataFolder: string
  readonly environment: Readonly<Record<string, string>>
  /** All that it wrote to its log so far. */
  log(): string
  /** Its clock, so many days from the real one. */
  moveClock(days: number): Promise<void>
  /** Runs a verb of `meydan` on it; what it answered. Throws if the exit code is not 0. */
  meydan(...args: readonly string[]): string
  /** SIGTERM, or another signal; resolves with exit code or signal. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
}

/** An installation that serves until the test ends: the demonstration network, or an empty one. */
export async function anInstallation(
  contents: 'demonstration' | 'empty',
  about: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meydan-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  if (contents === 'demonstration') fs.cpSync(filledOnce(), folder, { recursive: true })
  const port = await freePort()
  const environment = {
    ...foldersIn(folder),
    PORT: String(port),
    HOST: 'localhost',
    NODE_ENV: 'production',
    ...about,
  }
  const server = await served(environment)
  onTestFinished(() => server.stop('SIGKILL').then(() => {}))
  return {
    address: `http://localhost:${port}`,
    dataFolder: environment.DATA_FOLDER,
    environment,
    meydan: (...args) => meydan(args, environment),
    ...server,
  }
}

/** Runs a verb of the built command; what it answered. Throws, with `status` and `stderr`, if its exit code is not 0. */
export function meydan(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  return execFileSync(process.execPath, [MEYDAN, ...args], {
    encoding: 'utf8',
    env: { ...MACHINE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Folders for an installation of its own, which are taken away with the test. */
export function folders(): { readonly DATA_FOLDER: string; readonly KEYS_FOLDER: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meydan-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return foldersIn(folder)
}

const foldersIn = (folder: string) => ({
  DATA_FOLDER: path.join(folder, 'data'),
  KEYS_FOLDER: path.join(folder, 'keys'),
})

/** The demonstration of this build and this day, filled once and copied from then on. */
function filledOnce(): string {
  const name = `${fs.readFileSync(STAMP, 'utf8').slice(0, 16)}-${new Date().toISOString().slice(0, 10)}`
  const shelf = path.join(house, '.cache', 'demonstration')
  const filled = path.join(shelf, name)
  if (fs.existsSync(filled)) return filled
  fs.rmSync(shelf, { recursive: true, force: true })
  const aside = path.join(shelf, `.${name}`)
  meydan(['setup', '--demonstration'], foldersIn(aside))
  fs.renameSync(aside, filled)
  return filled
}

async function served(environment: Readonly<Record<string, string>>) {
  const server = fork(MEYDAN, ['serve'], {
    execArgv: ['--import', CLOCK],
    env: { ...MACHINE, ...environment },
    silent: true,
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (bytes) => (said += String(bytes)))
  await untilOpen(server, () => said)
  return {
    log: () => said,
    async moveClock(days: number) {
      const moved = once(server, 'message')
      server.send(days * MS_A_DAY)
      await moved
    },
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      if (server.exitCode !== null || server.signalCode !== null) return server.exitCode ?? server.signalCode
      const ended = once(server, 'exit')
      server.kill(signal)
      const [code, by] = (await ended) as [number | null, NodeJS.Signals | null]
      return code ?? by
    },
  }
}

async function untilOpen(server: ChildProcess, said: () => string): Promise<void> {
  const ended = once(server, 'exit').then(() => {
    throw new Error(`the server ended before it was open: ${said()}`)
  })
  const open = new Promise<void>((resolve) => {
    server.stderr?.on('data', () => said().includes('Meydan is open at') && resolve())
  })
  await Promise.race([open, ended])
  ended.catch(() => {})
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  return port
}
