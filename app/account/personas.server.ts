/** Named persons of a demonstration, as whom anybody may sign in by one click. */
import type { LocalText } from '#app/text/text.ts'
import { textsOf } from '#app/text/texts.server.ts'
import type { SharedDb } from '#db/columns.ts'
import { personaAccounts } from './accounts.server.ts'

export interface Persona {
  readonly accountId: string
  readonly name: string
  /** Who it is: a line such as "moderator". */
  readonly line: LocalText
}

/** The personas of a demonstration for a reader of `languages`, in the order of their addresses. */
export async function personasOf(db: SharedDb, languages: readonly string[]): Promise<Persona[]> {
  const accounts = await personaAccounts(db)
  const texts = await textsOf(
    db,
    accounts.map(({ id }) => id),
    languages,
  )
  return accounts.map(({ id, displayName }) => ({
    accountId: id,
    name: displayName,
    line: texts.need(id, 'persona'),
  }))
}

/** Whether an account is one that anybody may sign in with; only to be asked where personas are offered at all. */
export async function isPersona(db: SharedDb, accountId: string): Promise<boolean> {
  return (await personaAccounts(db)).some(({ id }) => id === accountId)
}
