/** No answer before its ballot is on the disk: seen in the system calls of the server. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aCookie, aPollingPlace, approvals, sendBallot } from '#tests/given/polling-place.ts'
import { aServer } from '#tests/given/server.ts'
import { aFolder } from '#tests/given/world.ts'

const OPTIONS = 8
const CALLS = 'trace=pwrite64,pwritev,write,writev,sendto,sendmsg,fsync,fdatasync'
const hasStrace = spawnSync('strace', ['-V']).status === 0

/** What the system calls of a process mean for ballots. */
type Step = 'ballot written' | 'synced' | 'answered'

/** The steps of a trace in their order: writes and syncs of the log of the box, and answers to ballots. */
function stepsIn(trace: string): Step[] {
  return trace.split('\n').flatMap((line): Step[] => {
    if (/\b(writev?|sendto|sendmsg)\(.*HTTP\/1\.1 303/.test(line)) return ['answered']
    if (!/<[^>]*ballot-boxes\/[^>]*-wal>/.test(line)) return []
    return /\bf(data)?sync\(/.test(line) ? ['synced'] : ['ballot written']
  })
}

/** How many answers went out while a ballot was written and not synced, or without any ballot written before them. */
function early(steps: readonly Step[], { eachAlone }: { eachAlone: boolean }): number {
  let written = false
  let synced = false
  let count = 0
  for (const step of steps) {
    if (step === 'ballot written') [written, synced] = [true, false]
    if (step === 'synced') synced = true
    if (step !== 'answered') continue
    if (!written || !synced) count++
    if (eachAlone) [written, synced] = [false, false]
  }
  return count
}

test.runIf(hasStrace)('no ballot is acknowledged before its log is synced', async () => {
  const place = await aPollingPlace(50, OPTIONS)
  const file = path.join(aFolder(), 'trace')
  const server = await aServer(place.world.settings, {
    under: ['strace', '-f', '-y', '-s', '40', '-e', CALLS, '-o', file],
  })
  const cookies = await Promise.all(place.residents.map((resident) => aCookie(place, resident)))
  for (const [number, cookie] of cookies.entries())
    await sendBallot(server, place, cookie, approvals(number, OPTIONS))
  const alone = stepsIn(fs.readFileSync(file, 'utf8'))
  await Promise.all(
    cookies.map((cookie, number) => sendBallot(server, place, cookie, approvals(number + 1, OPTIONS))),
  )
  const together = stepsIn(fs.readFileSync(file, 'utf8')).slice(alone.length)

  for (const steps of [alone, together])
    expect(steps.filter((step) => step === 'answered')).toHaveLength(cookies.length)
  expect(early(alone, { eachAlone: true })).toBe(0)
  expect(early(together, { eachAlone: false })).toBe(0)

  const unsynced = alone.filter((step) => step !== 'synced')
  expect(early(unsynced, { eachAlone: true })).toBe(cookies.length)
})
