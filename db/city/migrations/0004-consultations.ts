/**
 * Consultations with their dated phases, and proposals with their numbered versions, withdrawals and supporters.
 *
 * Supports have no row number: who supported when is nobody's business.
 *
 * Runs on every city. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { typed, unnumbered } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeConsultations(db)
  await makeProposals(db)
  await makeVersions(db)
}

async function makeConsultations(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('consultation')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('slug', 'text', (col) => col.notNull().unique())
      .addColumn('theme', 'text', (col) => col.notNull())
      .addColumn('currency', 'text', (col) => col.notNull().check(sql`length(currency) = 3`))
      .addColumn('source', 'text')
      .addColumn('opened_by', 'text', (col) => col.notNull())
      .addColumn('made_at', 'text', (col) => col.notNull()),
  ).execute()
  await typed(
    db.schema
      .createTable('phase')
      .addColumn('consultation_id', 'text', (col) => col.notNull().references('consultation.id'))
      .addColumn('kind', 'text', (col) =>
        col.notNull().check(sql`kind in ('information', 'proposals', 'vote', 'results')`),
      )
      .addColumn('opens_local', 'text', (col) => col.notNull())
      .addColumn('closes_local', 'text', (col) => col.notNull())
      .addColumn('zone', 'text', (col) => col.notNull())
      .addColumn('opens_at', 'text', (col) => col.notNull())
      .addColumn('closes_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('phase_pk', ['consultation_id', 'kind'])
      .addCheckConstraint('phase_opens_before_it_closes', sql`opens_at < closes_at`),
  ).execute()
}

async function makeProposals(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('proposal')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('number', 'integer', (col) => col.notNull().unique().check(sql`number >= 1`))
      .addColumn('code', 'text')
      .addColumn('consultation_id', 'text', (col) => col.notNull().references('consultation.id'))
      .addColumn('author_id', 'text', (col) => col.references('account.id').onDelete('set null'))
      .addColumn('made_at', 'text', (col) => col.notNull())
      .addUniqueConstraint('proposal_code_is_unique', ['consultation_id', 'code']),
  ).execute()
  await typed(
    db.schema
      .createTable('withdrawal')
      .addColumn('proposal_id', 'text', (col) => col.notNull().primaryKey().references('proposal.id'))
      .addColumn('withdrawn_by', 'text', (col) => col.notNull())
      .addColumn('withdrawn_at', 'text', (col) => col.notNull()),
  ).execute()
  await unnumbered(
    db.schema
      .createTable('support')
      .addColumn('proposal_id', 'text', (col) => col.notNull().references('proposal.id'))
      .addColumn('account_id', 'text', (col) => col.notNull().references('account.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('support_pk', ['proposal_id', 'account_id']),
  ).execute()
  await db.schema.createIndex('support_by_account').on('support').column('account_id').execute()
}

async function makeVersions(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('proposal_version')
      .addColumn('proposal_id', 'text', (col) => col.notNull().references('proposal.id'))
      .addColumn('version', 'integer', (col) => col.notNull().check(sql`version >= 1`))
      .addColumn('cost', 'integer', (col) => col.notNull().check(sql`cost >= 0`))
      .addColumn('theme', 'text', (col) => col.notNull())
      .addColumn('district_id', 'text', (col) => col.references('district.id'))
      .addColumn('place', 'text')
      .addColumn('latitude', 'real', (col) => col.check(sql`latitude between -90 and 90`))
      .addColumn('longitude', 'real', (col) => col.check(sql`longitude between -180 and 180`))
      .addColumn('made_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('proposal_version_pk', ['proposal_id', 'version'])
      .addCheckConstraint(
        'proposal_version_has_both_coordinates',
        sql`(latitude is null) = (longitude is null)`,
      ),
  ).execute()
}
