/** The journal of a city or of the network. All SQL about it is here. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { newId } from '#app/ids.ts'
import type { SharedDb, SharedTrx } from '#db/columns.ts'
import { BEGINNING, type JournalLine, lineBytes } from './journal.ts'

interface Act {
  /** Kebab-case: `seal-vote`. */
  readonly act: string
  /** Kind and id: `vote:0190…`. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, unknown>>
  /** An account id, or `system`. Nobody is named in the journal but by a reference that can be destroyed. */
  readonly actor: string
  readonly at: Date
  /** Keep only the day, where the instant could help to tell who voted when. */
  readonly toTheDay?: boolean
}

/** Writes the next line, inside the transaction of the act that it notes: both or neither. */
export async function journal(trx: SharedTrx, act: Act): Promise<void> {
  const last = await trx
    .selectFrom('journal')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const at = act.at.toISOString()
  const line: JournalLine = {
    number: (last?.number ?? 0) + 1,
    at: act.toTheDay ? at.slice(0, 10) : at,
    actor: act.actor === 'system' ? 'system' : await referenceOf(trx, act.actor),
    act: act.act,
    subject: act.subject,
    detail: canonicalize(act.detail ?? {}) ?? '{}',
    previous: last?.hash ?? BEGINNING,
  }
  await trx
    .insertInto('journal')
    .values({ ...line, hash: hashOf(line) })
    .execute()
}

/** Lines about one subject, oldest first: what a page shows of an act's history. */
export async function journalOf(db: SharedDb, subject: string) {
  return db
    .selectFrom('journal')
    .select(['number', 'at', 'act', 'detail'])
    .where('subject', '=', subject)
    .orderBy('number')
    .execute()
}

/** The number of the first line whose hash, predecessor or place in the chain is wrong; undefined if all hold. */
export async function firstBrokenLine(db: SharedDb): Promise<number | undefined> {
  const lines = await db.selectFrom('journal').selectAll().orderBy('number').execute()
  let previous = BEGINNING
  for (const [index, line] of lines.entries()) {
    if (line.number !== index + 1 || line.previous !== previous || line.hash !== hashOf(line))
      return line.number
    previous = line.hash
  }
  return undefined
}

async function referenceOf(trx: SharedTrx, accountId: string): Promise<string> {
  await trx
    .insertInto('journal_actor')
    .values({ ref: newId(), account_id: accountId })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute()
  const { ref } = await trx
    .selectFrom('journal_actor')
    .select('ref')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return ref
}

const hashOf = (line: JournalLine) => createHash('sha256').update(lineBytes(line)).digest('hex')
