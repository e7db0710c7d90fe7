/** What SQLite and PostgreSQL do not say alike, behind one name each. Migrations take these words from here only. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** A table that keeps to the types of its columns. */
export const typed = <Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> => table.modifyEnd(sql`strict`)

/** The same without SQLite's hidden row number, which would tell in what order rows were written. */
export const unnumbered = <Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> => table.modifyEnd(sql`without rowid, strict`)

/** Rows of these tables are written once: no statement changes or removes them, whoever sends it. */
export async function makeAppendOnly(db: Kysely<unknown>, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const act of ['update', 'delete'])
      await refuse(db, `${table}_keeps_its_rows_on_${act}`, `${act} on ${table}`, {
        when: '1',
        because: `${table} is append-only`,
      })
  }
}

/**
 * Refuses a statement on a table when a condition on `old` and `new` holds: `event` is `update on vote` and the like.
 * Conditions and reasons are written in migrations only, never from input.
 */
export async function refuse(
  db: Kysely<unknown>,
  name: string,
  event: string,
  { when, because }: { readonly when: string; readonly because: string },
): Promise<void> {
  await sql`
    create trigger ${sql.raw(name)} before ${sql.raw(event)} for each row when ${sql.raw(when)}
    begin select raise(abort, ${sql.lit(because)}); end`.execute(db)
}

/** Whether there is such a table. */
export async function hasTable<Tables>(db: Kysely<Tables>, table: string): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = ${table}`.execute(db)
  return rows.length > 0
}
