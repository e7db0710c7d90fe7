/**
 * What people write, who they are, and the browsers in which they are signed in.
 *
 * Sessions and codes have no row number: it would tell the order of signing in to whoever sees the file.
 *
 * Runs on every city and on the network. All tables are new, so nothing is locked or rewritten.
 */
import { type Kysely, sql } from 'kysely'
import { typed, unnumbered } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('text')
      .addColumn('owner', 'text', (col) => col.notNull())
      .addColumn('field', 'text', (col) => col.notNull())
      .addColumn('language', 'text', (col) => col.notNull())
      .addColumn('version', 'integer', (col) => col.notNull())
      .addColumn('body', 'text', (col) => col.notNull())
      .addColumn('original_language', 'text', (col) => col.notNull())
      .addColumn('state', 'text', (col) => col.notNull())
      .addColumn('written_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('text_pk', ['owner', 'field', 'language', 'version'])
      .addCheckConstraint('text_version_counts_from_1', sql`version >= 1`)
      .addCheckConstraint('text_state_is_known', sql`state in ('original', 'human', 'machine', 'derived')`)
      .addCheckConstraint(
        'text_original_is_in_its_language',
        sql`state <> 'original' or language = original_language`,
      ),
  ).execute()
  await unnumbered(
    db.schema
      .createTable('account')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('email', 'text', (col) => col.notNull().unique())
      .addColumn('display_name', 'text', (col) => col.notNull())
      .addColumn('language', 'text')
      .addColumn('joined_on', 'text', (col) => col.notNull())
      .addCheckConstraint('account_joined_on_is_a_day', sql`length(joined_on) = 10`),
  ).execute()
  await makeSessions(db)
}

async function makeSessions(db: Kysely<unknown>): Promise<void> {
  await unnumbered(
    db.schema
      .createTable('session')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('account_id', 'text', (col) => col.notNull().references('account.id').onDelete('cascade'))
      .addColumn('began_on', 'text', (col) => col.notNull())
      .addColumn('expires_on', 'text', (col) => col.notNull())
      .addCheckConstraint(
        'session_holds_days_only',
        sql`length(began_on) = 10 and length(expires_on) = 10 and expires_on >= began_on`,
      ),
  ).execute()
  await db.schema.createIndex('session_by_account').on('session').column('account_id').execute()
  await unnumbered(
    db.schema
      .createTable('sign_in_code')
      .addColumn('email', 'text', (col) => col.notNull().primaryKey())
      .addColumn('code_hash', 'text', (col) => col.notNull())
      .addColumn('expires_at', 'text', (col) => col.notNull())
      .addColumn('tries', 'integer', (col) => col.notNull())
      .addColumn('day', 'text', (col) => col.notNull())
      .addColumn('tries_on_day', 'integer', (col) => col.notNull())
      .addCheckConstraint('sign_in_code_counts_tries', sql`tries >= 0 and tries_on_day >= 0`),
  ).execute()
}
