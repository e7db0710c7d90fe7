/**
 * Votes with their options and seals, and the electorate. What is sealed does not change, whoever asks.
 *
 * Electors have no row number. They know a keyed hash of a person, never a ballot; ballots lie in another file.
 *
 * Runs on every city. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { makeAppendOnly, refuse, typed, unnumbered } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeVotes(db)
  await makeSeals(db)
  await makeElectors(db)
}

async function makeVotes(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('vote')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('slug', 'text', (col) => col.notNull().unique())
      .addColumn('consultation_id', 'text', (col) => col.notNull().references('consultation.id'))
      .addColumn('rule', 'text', (col) => col.notNull())
      .addColumn('ballot_limit', 'text', (col) => col.notNull())
      .addColumn('budget', 'integer', (col) => col.notNull().check(sql`budget >= 0`))
      .addColumn('opens_at', 'text', (col) => col.notNull())
      .addColumn('closes_at', 'text', (col) => col.notNull())
      .addColumn('publishes_ballots', 'integer', (col) =>
        col.notNull().check(sql`publishes_ballots in (0, 1)`),
      )
      .addColumn('made_by', 'text', (col) => col.notNull())
      .addColumn('made_at', 'text', (col) => col.notNull())
      .addCheckConstraint('vote_opens_before_it_closes', sql`opens_at < closes_at`),
  ).execute()
  await db.schema.createIndex('vote_by_consultation').on('vote').column('consultation_id').execute()
  await typed(
    db.schema
      .createTable('vote_option')
      .addColumn('vote_id', 'text', (col) => col.notNull().references('vote.id'))
      .addColumn('option_id', 'text', (col) => col.notNull())
      .addColumn('position', 'integer', (col) => col.notNull().check(sql`position >= 0`))
      .addColumn('proposal_id', 'text', (col) => col.notNull())
      .addColumn('proposal_version', 'integer', (col) => col.notNull())
      .addColumn('cost', 'integer', (col) => col.notNull().check(sql`cost >= 0`))
      .addPrimaryKeyConstraint('vote_option_pk', ['vote_id', 'option_id'])
      .addUniqueConstraint('vote_option_position_is_unique', ['vote_id', 'position'])
      .addUniqueConstraint('vote_option_proposal_is_unique', ['vote_id', 'proposal_id'])
      .addForeignKeyConstraint(
        'vote_option_is_a_version_of_a_proposal',
        ['proposal_id', 'proposal_version'],
        'proposal_version',
        ['proposal_id', 'version'],
      ),
  ).execute()
}

async function makeSeals(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('seal')
      .addColumn('vote_id', 'text', (col) => col.notNull().primaryKey().references('vote.id'))
      .addColumn('manifest', 'text', (col) => col.notNull())
      .addColumn('hash', 'text', (col) => col.notNull().check(sql`length(hash) = 64`))
      .addColumn('sealed_by', 'text', (col) => col.notNull())
      .addColumn('sealed_at', 'text', (col) => col.notNull()),
  ).execute()
  await makeAppendOnly(db, 'seal')

  const because = 'a sealed vote does not change'
  const sealed = (column: string) => `exists (select 1 from seal where vote_id = ${column})`
  for (const act of ['update', 'delete']) {
    await refuse(db, `sealed_vote_on_${act}`, `${act} on vote`, { when: sealed('old.id'), because })
    const when = sealed('old.vote_id')
    await refuse(db, `sealed_option_on_${act}`, `${act} on vote_option`, { when, because })
  }
  const when = sealed('new.vote_id')
  await refuse(db, 'sealed_option_on_insert', 'insert on vote_option', { when, because })
}

async function makeElectors(db: Kysely<unknown>): Promise<void> {
  await unnumbered(
    db.schema
      .createTable('elector')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('vote_id', 'text', (col) => col.notNull().references('vote.id'))
      .addColumn('person_hash', 'text', (col) => col.notNull())
      .addColumn('district_id', 'text', (col) => col.references('district.id'))
      .addColumn('age_band', 'text')
      .addColumn('added_on', 'text', (col) => col.notNull().check(sql`length(added_on) = 10`))
      .addColumn('reason', 'text', (col) => col.notNull().check(sql`reason in ('sealed', 'verified-later')`))
      .addUniqueConstraint('elector_is_one_person_a_vote', ['vote_id', 'person_hash']),
  ).execute()
}
