/**
 * Terms of votes: turnout, acceptance, options that exclude each other, parts of a budget. They are data like the rule. What
 * was made before asks for nothing.
 *
 * Runs on every city. One column is added; no row is rewritten.
 */
import type { Kysely } from 'kysely'

const NOTHING_ASKED =
  '{"acceptance":{"of":1,"parts":0},"blanks":"count","districts":[],"incompatible":[],"none":null,"turnout":0}'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('vote')
    .addColumn('terms', 'text', (col) => col.notNull().defaultTo(NOTHING_ASKED))
    .execute()
}
