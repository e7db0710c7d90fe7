/** The doors with one protection taken away each, to show that the attacker of the tests finds what they protect from. */
import path from 'node:path'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import type { World } from '#app/world.ts'
import type { BallotBoxTrx } from '#db/ballot-box/schema.ts'
import { type BallotBoxes, openBallotBoxes } from '#db/ballot-boxes.server.ts'
import type { City } from '#db/cities.server.ts'
import type { Keys } from '#db/keys.server.ts'
import { OpenFiles } from '#db/open-files.server.ts'

/** The log is left as it is after a group of ballots. */
export function withoutCheckpoint({ settings }: Pick<World, 'settings'>, city: City): City {
  const folder = path.join(settings.DATA_FOLDER, 'cities', city.slug, 'ballot-boxes')
  const boxes = openBallotBoxes(folder, new OpenFiles(10), async () => {})
  onTestFinished(() => boxes.close())
  return { ...city, boxes }
}

/** Beside each ballot a line of turnout is written. */
export function withTurnout(city: City): City {
  return changed(city, {
    filled: (trx) => sql`create table turnout (slot text not null)`.execute(trx),
    cast: (trx, slot) => sql`insert into turnout (slot) values (${slot})`.execute(trx),
  })
}

/**
 * Rows of ballots have numbers, as SQLite gives them to every table, and are made when somebody votes. (With a blank
 * paper for everybody from the beginning, numbers would tell nothing: they are two locks on one door.)
 */
export function withRowNumbers(city: City): City {
  return changed(city, {
    async filled(trx) {
      await sql`drop table ballot`.execute(trx)
      await sql`create table ballot (slot text primary key, body text not null, channel text not null)`.execute(
        trx,
      )
    },
    cast: layPaper,
  })
}

/** Nobody has a paper before voting: rows are made when somebody votes, though without numbers. */
export function withoutBlankPapers(city: City): City {
  return changed(city, {
    async filled(trx) {
      await sql`drop trigger ballot_is_not_taken_out`.execute(trx)
      await sql`delete from ballot`.execute(trx)
    },
    cast: layPaper,
  })
}

/** Closing leaves the slot key where it is. */
export const withoutDestruction = (keys: Keys): Keys => ({ ...keys, destroySlotKey: async () => {} })

interface Changes {
  /** After the box was filled at sealing, in the same transaction. */
  filled(trx: BallotBoxTrx): Promise<unknown>
  /** Before a ballot is cast into `slot`, in the same transaction. */
  cast(trx: BallotBoxTrx, slot: string): Promise<unknown>
}

function changed(city: City, { filled, cast }: Changes): City {
  const boxes: BallotBoxes = {
    ...city.boxes,
    make: (voteId, fill) =>
      city.boxes.make(voteId, async (trx) => {
        await fill(trx)
        await filled(trx)
      }),
    write: (voteId, slot, work) =>
      city.boxes.write(voteId, slot, async (trx) => {
        await cast(trx, slot)
        return work(trx)
      }),
  }
  return { ...city, boxes }
}

const layPaper = (trx: BallotBoxTrx, slot: string) =>
  trx
    .insertInto('ballot')
    .values({ slot, body: '1---', channel: '-' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
