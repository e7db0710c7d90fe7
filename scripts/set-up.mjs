/** What must be there before anything runs: packages as the lock file says, and a build of the sources as they are. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const house = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const SOURCES = [
  'app',
  'db',
  'locales',
  'public',
  'package-lock.json',
  'package.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'vite.tools.config.ts',
]
/** Runs a program in the house; what it says goes to standard error, so that standard output stays ours. Its failure ends us. */
export function run(program, args, environment = {}) {
  const { status } = spawnSync(program, args, {
    cwd: house,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  say(`This failed: ${[path.basename(program), ...args].join(' ')}`)
  process.exit(1)
}

/** Installs the packages of the lock file unless just these are there. */
export function install() {
  if (isInstalled()) return
  say('Installing packages …')
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Builds the pages unless their build is of these very sources. */
export function buildPages() {
  const remix = path.join(house, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  once('pages', () => run(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], PRODUCTION))
}

/** Builds the command unless its build is of these very sources. */
export function buildTools() {
  const vite = path.join(house, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = ['build', '--config', 'vite.tools.config.ts', '--logLevel', 'error']
  once('tools', () => run(process.execPath, [vite, ...args], PRODUCTION))
}

const PRODUCTION = { NODE_ENV: 'production' }

/** The hash of the sources is written when a build is done, and not before. */
function once(name, make) {
  const stamp = path.join(house, 'build', `${name}.sha256`)
  const sources = hashOfSources()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sources) return
  say(`Building ${name} …`)
  fs.rmSync(stamp, { force: true })
  make()
  fs.writeFileSync(stamp, sources)
}

/** One line about what is being done. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** npm writes down what it installed; every package of the lock file must be in it, in its version. */
function isInstalled() {
  const installed = packagesIn(path.join('node_modules', '.package-lock.json'))
  const locked = packagesIn('package-lock.json')
  return Object.entries(locked).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  )
}

function packagesIn(file) {
  const lock = path.join(house, file)
  return fs.existsSync(lock) ? JSON.parse(fs.readFileSync(lock, 'utf8')).packages : {}
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap(filesUnder).sort())
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(house, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesUnder(name) {
  const full = path.join(house, name)
  if (!fs.existsSync(full)) return []
  if (!fs.statSync(full).isDirectory()) return [name]
  return fs.readdirSync(full).flatMap((entry) => filesUnder(path.join(name, entry)))
}
