/**
 * Addressees, what was dispatched to them, and what they answered.
 *
 * Runs on the network. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { typed } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeDispatches(db)
  await makeAnswers(db)
}

async function makeDispatches(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('addressee')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('level', 'text', (col) =>
        col.notNull().check(sql`level in ('city', 'region', 'national', 'european', 'global')`),
      )
      .addColumn('email', 'text', (col) => col.notNull())
      .addColumn('language', 'text', (col) => col.notNull()),
  ).execute()
  await typed(
    db.schema
      .createTable('dispatch')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('recommendation_id', 'text', (col) => col.notNull().references('decision.recommendation_id'))
      .addColumn('addressee_id', 'text', (col) => col.notNull().references('addressee.id'))
      .addColumn('token_hash', 'text', (col) => col.notNull().unique())
      .addColumn('deadline_on', 'text', (col) => col.notNull())
      .addColumn('dispatched_by', 'text', (col) => col.notNull())
      .addColumn('dispatched_at', 'text', (col) => col.notNull())
      .addColumn('sent_at', 'text')
      .addUniqueConstraint('dispatch_goes_to_an_addressee_once', ['recommendation_id', 'addressee_id']),
  ).execute()
}

async function makeAnswers(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('acknowledgement')
      .addColumn('dispatch_id', 'text', (col) => col.notNull().primaryKey().references('dispatch.id'))
      .addColumn('acknowledged_at', 'text', (col) => col.notNull()),
  ).execute()
  await typed(
    db.schema
      .createTable('answer')
      .addColumn('dispatch_id', 'text', (col) => col.notNull().primaryKey().references('dispatch.id'))
      .addColumn('verdict', 'text', (col) =>
        col.notNull().check(sql`verdict in ('accepted', 'accepted-in-part', 'declined')`),
      )
      .addColumn('answered_at', 'text', (col) => col.notNull()),
  ).execute()
}
