/** Decision makers' offices. All SQL about the table is here; their names are texts. */
import type { Insertable } from 'kysely'
import { textsOf } from '#app/text/texts.server.ts'
import type { AddresseeTable, NetworkDb, NetworkTrx } from '#db/network/schema.ts'
import { shared } from '#db/shared.server.ts'
import { type Addressee, LEVELS } from './addressee.ts'

export async function addAddressee(trx: NetworkTrx, addressee: Insertable<AddresseeTable>): Promise<void> {
  await trx.insertInto('addressee').values(addressee).execute()
}

/** Addressees with their names for a reader of `languages`, by level from the nearest, then by name; all, or those of `ids`. */
export async function addresseesOf(
  network: NetworkDb,
  languages: readonly string[],
  ids?: readonly string[],
): Promise<Addressee[]> {
  const rows = await network
    .selectFrom('addressee')
    .select(['id', 'level', 'email', 'language'])
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .execute()
  const names = await textsOf(
    shared(network),
    rows.map(({ id }) => id),
    languages,
  )
  const collator = new Intl.Collator(languages[0] ?? 'en')
  return rows
    .map((row) => ({ ...row, name: names.need(row.id, 'name') }))
    .sort((one, other) => levelOf(one) - levelOf(other) || collator.compare(one.name.body, other.name.body))
}

const levelOf = ({ level }: Pick<Addressee, 'level'>) => LEVELS.indexOf(level)
