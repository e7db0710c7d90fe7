/**
 * How a vote ends: closure, the steps of closing, tally, and the numbered publications of the city.
 *
 * A row, once there, stands: closures win over clocks that step back, and a publication is corrected by another.
 *
 * Runs on every city. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { makeAppendOnly, refuse, typed } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeClosures(db)
  await makePublications(db)
  await makeAppendOnly(db, 'closure', 'tally', 'publication')
}

async function makeClosures(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('closure')
      .addColumn('vote_id', 'text', (col) => col.notNull().primaryKey().references('seal.vote_id'))
      .addColumn('closed_by', 'text', (col) => col.notNull())
      .addColumn('closed_at', 'text', (col) => col.notNull()),
  ).execute()
  await typed(
    db.schema
      .createTable('closing_step')
      .addColumn('vote_id', 'text', (col) => col.notNull().references('closure.vote_id'))
      .addColumn('step', 'text', (col) =>
        col.notNull().check(sql`step in ('emptied', 'shuffled', 'key-destroyed', 'counted')`),
      )
      .addColumn('done_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('closing_step_pk', ['vote_id', 'step']),
  ).execute()
  await typed(
    db.schema
      .createTable('tally')
      .addColumn('vote_id', 'text', (col) => col.notNull().primaryKey().references('closure.vote_id'))
      .addColumn('body', 'text', (col) => col.notNull())
      .addColumn('ballot_file', 'text', (col) => col.notNull())
      .addColumn('ballot_file_hash', 'text', (col) => col.notNull().check(sql`length(ballot_file_hash) = 64`))
      .addColumn('counted_at', 'text', (col) => col.notNull()),
  ).execute()
}

async function makePublications(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('publication')
      .addColumn('number', 'integer', (col) => col.notNull().primaryKey())
      .addColumn('vote_id', 'text', (col) => col.notNull().references('tally.vote_id'))
      .addColumn('body', 'text', (col) => col.notNull())
      .addColumn('hash', 'text', (col) => col.notNull().unique().check(sql`length(hash) = 64`))
      .addColumn('signature', 'text', (col) => col.notNull())
      .addColumn('key_id', 'text', (col) => col.notNull())
      .addColumn('corrects', 'integer', (col) => col.unique().references('publication.number'))
      .addColumn('released_by', 'text', (col) => col.notNull())
      .addColumn('released_at', 'text', (col) => col.notNull())
      .addCheckConstraint('publication_corrects_an_earlier_one', sql`corrects < number`),
  ).execute()
  await db.schema
    .createIndex('a_vote_is_published_once_but_for_corrections')
    .unique()
    .on('publication')
    .column('vote_id')
    .where(sql.ref('corrects'), 'is', null)
    .execute()
  await refuse(db, 'publications_are_numbered_without_gaps', 'insert on publication', {
    when: 'new.number <> (select coalesce(max(number), 0) + 1 from publication)',
    because: 'publications are numbered without gaps',
  })
  await typed(
    db.schema
      .createTable('publication_receipt')
      .addColumn('number', 'integer', (col) => col.notNull().primaryKey().references('publication.number'))
      .addColumn('received_at', 'text', (col) => col.notNull()),
  ).execute()
}
