/**
 * What staff did, each line hashed with the one before; append-only from the first line, since it cannot be dated back.
 *
 * The actor is a reference: destroying its row makes the journal forget the person and keep its chain.
 *
 * Runs on every city and on the network. Both tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { makeAppendOnly, typed, unnumbered } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('journal')
      .addColumn('number', 'integer', (col) => col.notNull().primaryKey())
      .addColumn('at', 'text', (col) => col.notNull())
      .addColumn('actor', 'text', (col) => col.notNull())
      .addColumn('act', 'text', (col) => col.notNull())
      .addColumn('subject', 'text', (col) => col.notNull())
      .addColumn('detail', 'text', (col) => col.notNull())
      .addColumn('previous', 'text', (col) => col.notNull().unique())
      .addColumn('hash', 'text', (col) => col.notNull().unique())
      .addCheckConstraint('journal_counts_from_1', sql`number >= 1`)
      .addCheckConstraint('journal_hashes_are_whole', sql`length(previous) = 64 and length(hash) = 64`),
  ).execute()
  await db.schema.createIndex('journal_by_subject').on('journal').column('subject').execute()
  await makeAppendOnly(db, 'journal')
  await unnumbered(
    db.schema
      .createTable('journal_actor')
      .addColumn('ref', 'text', (col) => col.notNull().primaryKey())
      .addColumn('account_id', 'text', (col) => col.notNull().unique()),
  ).execute()
}
