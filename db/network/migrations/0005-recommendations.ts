/**
 * Recommendations from their first draft to the decision: citations, motion, roll, one vote a city.
 *
 * Runs on the network. All tables are new.
 */
import { type Kysely, sql } from 'kysely'
import { typed } from '../../engine.server.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await makeRecommendations(db)
  await makeMotions(db)
  await makeDecisions(db)
}

async function makeRecommendations(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('recommendation')
      .addColumn('id', 'text', (col) => col.notNull().primaryKey())
      .addColumn('number', 'text', (col) => col.notNull().unique())
      .addColumn('theme', 'text', (col) => col.notNull())
      .addColumn('drafted_by', 'text', (col) => col.notNull())
      .addColumn('drafted_at', 'text', (col) => col.notNull()),
  ).execute()
  await typed(
    db.schema
      .createTable('citation')
      .addColumn('recommendation_id', 'text', (col) => col.notNull().references('recommendation.id'))
      .addColumn('paragraph', 'integer', (col) => col.notNull().check(sql`paragraph >= 1`))
      .addColumn('position', 'integer', (col) => col.notNull().check(sql`position >= 1`))
      .addColumn('figure_id', 'text', (col) => col.notNull().references('figure.id'))
      .addPrimaryKeyConstraint('citation_pk', ['recommendation_id', 'paragraph', 'position'])
      .addUniqueConstraint('citation_rests_on_a_figure_once_a_paragraph', [
        'recommendation_id',
        'paragraph',
        'figure_id',
      ]),
  ).execute()
  await db.schema.createIndex('citation_by_figure').on('citation').column('figure_id').execute()
}

async function makeMotions(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('motion')
      .addColumn('recommendation_id', 'text', (col) =>
        col.notNull().primaryKey().references('recommendation.id'),
      )
      .addColumn('text_hash', 'text', (col) => col.notNull().check(sql`length(text_hash) = 64`))
      .addColumn('quorum', 'integer', (col) => col.notNull().check(sql`quorum >= 1`))
      .addColumn('opened_by', 'text', (col) => col.notNull())
      .addColumn('opened_at', 'text', (col) => col.notNull())
      .addColumn('closes_at', 'text', (col) => col.notNull())
      .addCheckConstraint('motion_opens_before_it_closes', sql`opened_at < closes_at`),
  ).execute()
  await typed(
    db.schema
      .createTable('roll')
      .addColumn('recommendation_id', 'text', (col) => col.notNull().references('motion.recommendation_id'))
      .addColumn('city', 'text', (col) => col.notNull().references('city_register.slug'))
      .addPrimaryKeyConstraint('roll_pk', ['recommendation_id', 'city']),
  ).execute()
  await typed(
    db.schema
      .createTable('city_vote')
      .addColumn('recommendation_id', 'text', (col) => col.notNull())
      .addColumn('city', 'text', (col) => col.notNull())
      .addColumn('choice', 'text', (col) => col.notNull().check(sql`choice in ('yes', 'no', 'abstain')`))
      .addColumn('cast_by', 'text', (col) => col.notNull())
      .addColumn('cast_at', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('city_vote_pk', ['recommendation_id', 'city'])
      .addForeignKeyConstraint('city_vote_is_of_a_city_on_the_roll', ['recommendation_id', 'city'], 'roll', [
        'recommendation_id',
        'city',
      ]),
  ).execute()
}

async function makeDecisions(db: Kysely<unknown>): Promise<void> {
  await typed(
    db.schema
      .createTable('decision')
      .addColumn('recommendation_id', 'text', (col) =>
        col.notNull().primaryKey().references('motion.recommendation_id'),
      )
      .addColumn('outcome', 'text', (col) =>
        col.notNull().check(sql`outcome in ('adopted', 'rejected', 'no-quorum')`),
      )
      .addColumn('yes', 'integer', (col) => col.notNull())
      .addColumn('no', 'integer', (col) => col.notNull())
      .addColumn('abstain', 'integer', (col) => col.notNull())
      .addColumn('decided_by', 'text', (col) => col.notNull())
      .addColumn('decided_at', 'text', (col) => col.notNull())
      .addCheckConstraint('decision_counts_votes', sql`"yes" >= 0 and "no" >= 0 and "abstain" >= 0`),
  ).execute()
}
