/** Other processes of ours: a module of the tests is built and run under Node, and told what to do by messages. */
import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** Inside the tree, so that the built module finds the packages. */
const BUILT = path.resolve('node_modules/.cache/meydan-tests')
const built = new Map<string, Promise<string>>()

export interface OtherProcess {
  /** Resolves to what the act answers; rejects with what it threw, or when the process ends before. */
  ask<Answer>(act: string, about?: unknown): Promise<Answer>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  readonly child: ChildProcess
}

type Message = { readonly id: number } & ({ readonly answer: unknown } | { readonly fault: string })

/** Starts `entry`, a path from the top of the tree; it ends with the test at the latest. */
export async function aProcess(entry: string): Promise<OtherProcess> {
  const child = fork(await moduleOf(entry), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.on('message', (message: Message) => {
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if ('fault' in message) one?.reject(new Error(message.fault))
    else one?.resolve(message.answer as never)
  })
  child.once('exit', () => {
    for (const one of waiting.values()) one.reject(new Error('the process ended'))
  })
  const kill = () => {
    child.kill('SIGKILL')
    return gone
  }
  onTestFinished(kill)
  let asked = 0
  return {
    child,
    kill,
    ask: (act, about) =>
      new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject })
        child.send({ id: asked, act, about })
      }),
  }
}

/** The built module, for those who start it in another way. */
export function moduleOf(entry: string): Promise<string> {
  const known = built.get(entry) ?? builtModule(entry)
  built.set(entry, known)
  return known
}

async function builtModule(entry: string): Promise<string> {
  fs.mkdirSync(BUILT, { recursive: true })
  const outDir = fs.mkdtempSync(path.join(BUILT, 'built-'))
  process.once('exit', () => fs.rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      rollupOptions: { input: path.resolve(entry), output: { entryFileNames: 'entry.js' } },
    },
  })
  return path.join(outDir, 'entry.js')
}
