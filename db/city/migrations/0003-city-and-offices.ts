/**
 * The city, its districts, its offices, and which accounts the city has verified.
 *
 * Verifications have no row number: their order must not be laid beside another order.
 *
 * Runs on every city. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { typed, unnumbered } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeCity(db)
  await makeOffices(db)
}

async function makeCity(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('city')
      .addColumn('slug', 'text', (col) => col.notNull().primaryKey())
      .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('member', 'guest')`))
      .addColumn('accent', 'text', (col) => col.notNull())
      .addColumn('time_zone', 'text', (col) => col.notNull())
      .addColumn('currency', 'text', (col) => col.notNull().check(sql`length(currency) = 3`))
      .addColumn('language', 'text', (col) => col.notNull())
      .addColumn('population', 'integer', (col) => col.check(sql`population >= 0`))
      .addColumn('population_on', 'text')
      .addColumn('phone', 'text')
      .addColumn('demonstration', 'integer', (col) => col.notNull().check(sql`demonstration in (0, 1)`)),
  ).execute()
  // An index on a constant: there is one city in a city's database.
  await sql`create unique index there_is_one_city on city ((1))`.execute(db)
  await typed(
    db.schema
      .createTable('district')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('position', 'integer', (col) => col.notNull().unique()),
  ).execute()
}

async function makeOffices(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('mandate')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('account_id', 'text', (col) => col.notNull().references('account.id'))
      .addColumn('office', 'text', (col) =>
        col.notNull().check(sql`office in ('moderator', 'administrator')`),
      )
      .addColumn('from_at', 'text', (col) => col.notNull())
      .addColumn('until_at', 'text')
      .addColumn('granted_by', 'text', (col) => col.notNull())
      .addCheckConstraint('mandate_begins_before_it_ends', sql`until_at is null or until_at >= from_at`),
  ).execute()
  await db.schema.createIndex('mandate_by_account').on('mandate').column('account_id').execute()
  await unnumbered(
    db.schema
      .createTable('verification')
      .addColumn('account_id', 'text', (col) => col.notNull().primaryKey().references('account.id'))
      .addColumn('person_hash', 'text', (col) => col.notNull().unique())
      .addColumn('district_id', 'text', (col) => col.references('district.id'))
      .addColumn('way', 'text', (col) => col.notNull().check(sql`way in ('desk')`))
      .addColumn('verified_by', 'text', (col) => col.notNull())
      .addColumn('verified_on', 'text', (col) => col.notNull().check(sql`length(verified_on) = 10`)),
  ).execute()
}
