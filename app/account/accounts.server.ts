/** Accounts of a city or of the network. All SQL about accounts is here. */
import type { SharedDb, SharedTrx } from '#db/columns.ts'
import type { Account, Persona } from './account.ts'
import { dayOf } from './day.ts'

/** The account of an address that is already in its one spelling (`EmailAddress`); undefined if there is none. */
export async function findAccountByEmail(
  db: SharedDb | SharedTrx,
  email: string,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'email', 'display_name'])
    .where('email', '=', email)
    .executeTakeFirst()
  return row && asAccount(row)
}

/** Names by account id; who has given none has an empty one, who was forgotten is not among them. */
export async function displayNamesOf(
  db: SharedDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, display_name }) => [id, display_name]))
}

interface NewAccount {
  readonly email: string
  readonly displayName?: string
  readonly language?: string
}

/**
 * Opens an account for an address, unless it has one. Its id is random: one that sorts by time would tell to the
 * millisecond when somebody joined.
 *
 * @returns the account's id, and whether it is new
 */
export async function openAccount(
  trx: SharedTrx,
  { email, displayName = '', language }: NewAccount,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const opened = await trx
    .insertInto('account')
    .values({
      id: crypto.randomUUID(),
      email,
      display_name: displayName,
      language: language ?? null,
      joined_on: dayOf(now),
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (opened) return { id: opened.id, isNew: true }
  const { id } = await trx
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return { id, isNew: false }
}

export async function renameAccount(db: SharedDb, id: string, displayName: string): Promise<void> {
  await db.updateTable('account').set({ display_name: displayName }).where('id', '=', id).execute()
}

/** Accounts that anybody may sign in with in a demonstration: those of which a text `persona` says who they are. */
export async function personasIn(db: SharedDb): Promise<Persona[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('text', 'text.owner', 'account.id')
    .where('text.field', '=', 'persona')
    .select(['account.id', 'account.display_name', 'text.body'])
    .orderBy('account.email')
    .execute()
  return rows.map(({ id, display_name, body }) => ({ accountId: id, name: display_name, role: body }))
}

const asAccount = (row: { id: string; email: string; display_name: string }): Account => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
})
