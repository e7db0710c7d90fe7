/** The papers in a ballot box. All SQL about them is here. */
import { secretId } from '#app/ids.ts'
import type { BallotBoxDb, BallotBoxTrx, BallotTable } from '#db/ballot-box/schema.ts'
import type { Channel } from './ballot.ts'

const LETTERS: Readonly<Record<Channel, 'o' | 'd' | 'p'>> = { online: 'o', desk: 'd', paper: 'p' }
const ROWS_A_STATEMENT = 500

/** A paper that was cast, without whose it is. */
export interface CastPaper {
  readonly body: string
  readonly channel: BallotTable['channel']
}

/** Lays blank papers into `slots`; where a paper lies already, it stays as it is. */
export async function layBlankPapers(
  trx: BallotBoxTrx,
  slots: readonly string[],
  blank: string,
): Promise<void> {
  const sorted = [...slots].sort()
  for (let from = 0; from < sorted.length; from += ROWS_A_STATEMENT) {
    const rows = sorted.slice(from, from + ROWS_A_STATEMENT)
    await trx
      .insertInto('ballot')
      .values(rows.map((slot) => ({ slot, body: blank, channel: '-' as const })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Writes over the paper in `slot`, whatever it says; false if no paper lies there. */
export async function writePaper(
  trx: BallotBoxTrx,
  slot: string,
  body: string,
  channel: Channel,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('ballot')
    .set({ body, channel: LETTERS[channel] })
    .where('slot', '=', slot)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many papers were cast so far. */
export async function papersCast(box: BallotBoxDb): Promise<number> {
  const { cast } = await box
    .selectFrom('ballot')
    .select((count) => count.fn.countAll<number>().as('cast'))
    .where('channel', '!=', '-')
    .executeTakeFirstOrThrow()
  return Number(cast)
}

/** Every cast paper, in the order of the slots: after shuffling an order that means nothing. */
export const castPapers = (box: BallotBoxDb): Promise<CastPaper[]> =>
  box.selectFrom('ballot').select(['body', 'channel']).where('channel', '!=', '-').orderBy('slot').execute()

/** Puts papers into a fresh box, in the order given, each under a new random id. */
export async function putPapers(trx: BallotBoxTrx, papers: readonly CastPaper[]): Promise<void> {
  for (let from = 0; from < papers.length; from += ROWS_A_STATEMENT) {
    const rows = papers.slice(from, from + ROWS_A_STATEMENT)
    await trx
      .insertInto('ballot')
      .values(rows.map(({ body, channel }) => ({ slot: secretId(32), body, channel })))
      .execute()
  }
}
