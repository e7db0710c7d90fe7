/** What tests need beside packages: a Chromium (the system's, else Debian's, else Playwright's own), and strace where it can be had. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { run, say } from './set-up.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** The path of a browser that starts; installs one if there is none. Throws if that fails too. */
export async function browser() {
  return process.env.CHROMIUM ?? installed() ?? (isRootOnDebian() ? fromDebian() : await fromPlaywright())
}

function installed() {
  return NAMES.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()).find(Boolean)
}

const isRootOnDebian = () => process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')

function fromDebian() {
  fetchFromDebian('chromium')
  return installed()
}

/** For the trace of system calls; where it is missing and cannot be installed, that one test says that it was skipped. */
export function tracer() {
  if (spawnSync('which', ['strace']).status !== 0 && isRootOnDebian()) fetchFromDebian('strace')
}

function fetchFromDebian(name) {
  say(`Installing ${name} …`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-q'], quiet)
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], quiet)
}

async function fromPlaywright() {
  const { chromium } = await import('playwright-core')
  if (!fs.existsSync(chromium.executablePath())) {
    say("Installing Playwright's Chromium …")
    run('npx', ['playwright-core', 'install', '--with-deps', '--only-shell', 'chromium'])
  }
  return chromium.executablePath()
}
