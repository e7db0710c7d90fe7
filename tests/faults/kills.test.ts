/** A ballot that was acknowledged is there, whatever happens to the process. */
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import {
  aCookie,
  aPollingPlace,
  approvals,
  ballotsOf,
  type PollingPlace,
  sendBallot,
} from '#tests/given/polling-place.ts'
import { aServer, type Server } from '#tests/given/server.ts'

const KILLS = 50
const RESIDENTS = 20
const OPTIONS = 16
const CAST = 303

test('50 kills under load lose no acknowledged ballot', { timeout: 900_000 }, async () => {
  const place = await aPollingPlace(RESIDENTS, OPTIONS)
  const voters = await Promise.all(place.residents.map((resident) => aVoter(place, resident)))
  for (let kill = 1; kill <= KILLS; kill++) {
    const server = await aServer(place.world.settings)
    const voting = Promise.all(voters.map((voter) => voter.keepVoting(server, place)))
    const enough = sum(voters) + randomInt(5, 80)
    while (sum(voters) < enough) await pause(1)
    await pause(randomInt(0, 10))
    await server.kill()
    await voting

    const ballots = await ballotsOf(place)
    for (const voter of voters) {
      const stored = ballots.get(voter.resident)
      expect([voter.acknowledged, voter.sent], `after kill ${kill}`).toContain(stored)
      voter.acknowledged = stored
    }
    expect(faultsIn(place), `after kill ${kill}`).toEqual([])
  }
  expect(sum(voters)).toBeGreaterThan(KILLS * 10)
})

const sum = (voters: readonly { readonly count: number }[]) =>
  voters.reduce((acknowledged, { count }) => acknowledged + count, 0)

/** Votes again and again; knows which ballot was acknowledged last, and which one is under way. */
async function aVoter(place: PollingPlace, resident: string) {
  const cookie = await aCookie(place, resident)
  const voter = {
    resident,
    count: 0,
    sent: undefined as number | undefined,
    acknowledged: undefined as number | undefined,
    /** Until the server is gone. */
    async keepVoting(server: Server, at: PollingPlace): Promise<void> {
      for (;;) {
        voter.sent = ((voter.sent ?? 0) + 1) % 2 ** OPTIONS
        const answer = await sendBallot(server, at, cookie, approvals(voter.sent, OPTIONS)).catch(
          () => undefined,
        )
        if (!answer) return
        expect(answer.status).toBe(CAST)
        voter.acknowledged = voter.sent
        voter.count++
      }
    },
  }
  return voter
}

/** What SQLite finds wrong with the files of the place. */
function faultsIn({ world, voteId }: PollingPlace): unknown[] {
  const city = path.join(world.settings.DATA_FOLDER, 'cities', 'sofia')
  return [path.join(city, 'city.db'), path.join(city, 'ballot-boxes', `${voteId}.db`)].flatMap((file) => {
    expect(fs.existsSync(file)).toBe(true)
    const handle = new Database(file)
    const found = handle.pragma('integrity_check', { simple: true })
    handle.close()
    return found === 'ok' ? [] : [file, found]
  })
}
