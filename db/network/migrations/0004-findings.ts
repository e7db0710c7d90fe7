/**
 * What the network has heard from cities, and the findings whose figures point into it.
 *
 * Only bytes whose signature was checked lie here; they stay as they came.
 *
 * Runs on the network. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { makeAppendOnly, typed } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeHeardPublications(db)
  await makeFindings(db)
}

async function makeHeardPublications(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('heard_publication')
      .addColumn('city', 'text', (col) => col.notNull())
      .addColumn('number', 'integer', (col) => col.notNull().check(sql`number >= 1`))
      .addColumn('body', 'text', (col) => col.notNull())
      .addColumn('hash', 'text', (col) => col.notNull().unique().check(sql`length(hash) = 64`))
      .addColumn('signature', 'text', (col) => col.notNull())
      .addColumn('key_id', 'text', (col) => col.notNull())
      .addColumn('theme', 'text', (col) => col.notNull())
      .addColumn('corrects', 'integer')
      .addColumn('received_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('heard_publication_pk', ['city', 'number'])
      .addForeignKeyConstraint('heard_publication_is_signed_by_its_city', ['city', 'key_id'], 'city_key', [
        'city',
        'key_id',
      ])
      .addCheckConstraint('heard_publication_corrects_an_earlier_one', sql`corrects < number`),
  ).execute()
  await db.schema.createIndex('heard_publication_by_theme').on('heard_publication').column('theme').execute()
  await makeAppendOnly(db, 'heard_publication')
}

async function makeFindings(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('finding')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('number', 'text', (col) => col.notNull().unique())
      .addColumn('theme', 'text', (col) => col.notNull())
      .addColumn('made_by', 'text', (col) => col.notNull())
      .addColumn('made_at', 'text', (col) => col.notNull()),
  ).execute()
  await typed(
    db.schema
      .createTable('figure')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('finding_id', 'text', (col) => col.notNull().references('finding.id'))
      .addColumn('position', 'integer', (col) => col.notNull().check(sql`position >= 1`))
      .addColumn('city', 'text', (col) => col.notNull())
      .addColumn('publication_number', 'integer', (col) => col.notNull())
      .addColumn('pointer', 'text', (col) => col.notNull())
      .addColumn('value', 'text', (col) => col.notNull())
      .addUniqueConstraint('figure_position_is_unique', ['finding_id', 'position'])
      .addForeignKeyConstraint(
        'figure_stands_in_a_heard_publication',
        ['city', 'publication_number'],
        'heard_publication',
        ['city', 'number'],
      ),
  ).execute()
  await db.schema
    .createIndex('figure_by_publication')
    .on('figure')
    .columns(['city', 'publication_number'])
    .execute()
}
