/**
 * The register of cities, the member roll, the keys that cities sign with, and the network's offices.
 *
 * Runs on the network. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { typed } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeRegister(db)
  await makeOffices(db)
}

async function makeRegister(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('city_register')
      .addColumn('slug', 'text', (col) => col.notNull().primaryKey())
      .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('member', 'guest')`))
      .addColumn('country', 'text', (col) => col.notNull().check(sql`length(country) = 2`))
      .addColumn('languages', 'text', (col) => col.notNull())
      .addColumn('latitude', 'real', (col) => col.notNull().check(sql`latitude between -90 and 90`))
      .addColumn('longitude', 'real', (col) => col.notNull().check(sql`longitude between -180 and 180`))
      .addColumn('accent', 'text', (col) => col.notNull())
      .addColumn('is_open', 'integer', (col) => col.notNull().check(sql`is_open in (0, 1)`))
      .addColumn('demonstration', 'integer', (col) => col.notNull().check(sql`demonstration in (0, 1)`)),
  ).execute()
  await typed(
    db.schema
      .createTable('membership')
      .addColumn('city', 'text', (col) => col.notNull().references('city_register.slug'))
      .addColumn('from_on', 'text', (col) => col.notNull())
      .addColumn('until_on', 'text')
      .addPrimaryKeyConstraint('membership_pk', ['city', 'from_on'])
      .addCheckConstraint('membership_begins_before_it_ends', sql`until_on is null or until_on >= from_on`),
  ).execute()
  await typed(
    db.schema
      .createTable('city_key')
      .addColumn('city', 'text', (col) => col.notNull().references('city_register.slug'))
      .addColumn('key_id', 'text', (col) => col.notNull())
      .addColumn('public_key', 'text', (col) => col.notNull().unique())
      .addColumn('announced_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('city_key_pk', ['city', 'key_id']),
  ).execute()
}

async function makeOffices(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('network_mandate')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('account_id', 'text', (col) => col.notNull().references('account.id'))
      .addColumn('office', 'text', (col) => col.notNull().check(sql`office in ('delegate', 'secretariat')`))
      .addColumn('city', 'text', (col) => col.references('city_register.slug'))
      .addColumn('from_at', 'text', (col) => col.notNull())
      .addColumn('until_at', 'text')
      .addColumn('granted_by', 'text', (col) => col.notNull())
      .addCheckConstraint('delegates_have_a_city', sql`(office = 'delegate') = (city is not null)`)
      .addCheckConstraint(
        'network_mandate_begins_before_it_ends',
        sql`until_at is null or until_at >= from_at`,
      ),
  ).execute()
  await db.schema
    .createIndex('network_mandate_by_account')
    .on('network_mandate')
    .column('account_id')
    .execute()
}
